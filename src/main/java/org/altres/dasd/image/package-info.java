/// A volume as files: plain CKD images, compressed ones (CCKD, CCKD64) with their shadow files,
/// read, checked, copied and made. Knows tracks, but nothing of labels, the VTOC or data sets.
@NullMarked
package org.altres.dasd.image;

import org.jspecify.annotations.NullMarked;
