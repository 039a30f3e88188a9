/// Opens, reads, writes, forces and renames files through one port, so that every fault of a disk
/// can be put in a test. Knows nothing of what the files hold.
@NullMarked
package org.altres.storage;

import org.jspecify.annotations.NullMarked;
