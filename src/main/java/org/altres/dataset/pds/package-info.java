/// Partitioned data sets: the directory, its entries, members and their blocks, and how a library
/// is changed on the tracks of a volume. Knows nothing of what stands inside a block.
@NullMarked
package org.altres.dataset.pds;

import org.jspecify.annotations.NullMarked;
