/// Tape images: blocks and tape marks as AWS and HET files keep them, standard labels, and the data
/// sets and RELFILE products on them. Knows nothing of zones or volumes.
@NullMarked
package org.altres.transport.tape;

import org.jspecify.annotations.NullMarked;
