/// The commands that copy, carry, merge, rename, edit and delete zones ("SMP/E Commands", ZONECOPY
/// to ZONERENAME, GZONEMERGE). It must not know files: inputs and outputs are lines of a ddname.
@NullMarked
package org.altres.command.zones;

import org.jspecify.annotations.NullMarked;
