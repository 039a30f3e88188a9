/// Unloaded libraries: what IEBCOPY writes of a partitioned data set to tape and into
/// transmissions, read and written. Knows members, nothing of what carries the unload.
@NullMarked
package org.altres.transport.unload;

import org.jspecify.annotations.NullMarked;
