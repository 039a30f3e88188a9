/// Changes volumes whole or not at all: changed tracks go to a track log, a commit marker makes
/// them count, the fold copies them into the images, and the next open completes what was cut off.
/// Knows neither what stands on a track nor what keeps the commit marker.
///
/// The doors are [org.altres.dasd.log.VolumeTransaction], [org.altres.dasd.log.VolumeRecovery] and
/// the port [org.altres.dasd.log.CommitPoint] with its implementation by files,
/// [org.altres.dasd.log.FileCommitPoint].
@NullMarked
package org.altres.dasd.log;

import org.jspecify.annotations.NullMarked;
