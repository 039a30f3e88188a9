/// Finds, reads and changes data sets and members on the tracks of a volume. Knows nothing of tapes
/// and transmissions.
@NullMarked
package org.altres.dataset;

import org.jspecify.annotations.NullMarked;
