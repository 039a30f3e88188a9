/// Checks a whole volume: tracks, VTOC, libraries, sequential data sets, load modules. Only looks,
/// and goes on after a fault.
@NullMarked
package org.altres.dataset.check;

import org.jspecify.annotations.NullMarked;
