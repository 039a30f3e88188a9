/// The zones of SMP release 4, read from the members of its data sets: SMPCDS, SMPACDS, SMPCRQ,
/// SMPACRQ and SMPPTS become entries of TARGET, DLIB and GLOBAL zones. It knows directory entries
/// and members as bytes only, and does not know how a volume is read.
@NullMarked
package org.altres.zone.smp4;

import org.jspecify.annotations.NullMarked;
