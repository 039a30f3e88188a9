/// The label of a volume, its table of contents and its space: read, checked, changed, made new.
/// Knows nothing of what stands inside a data set.
@NullMarked
package org.altres.dasd.vtoc;

import org.jspecify.annotations.NullMarked;
