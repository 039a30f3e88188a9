/// A volume is cylinders, heads and count-key-data records: images of it, its label, its VTOC, its
/// space; changes go through a track log. Knows nothing of what stands inside a data set.
@NullMarked
package org.altres.dasd;

import org.jspecify.annotations.NullMarked;
