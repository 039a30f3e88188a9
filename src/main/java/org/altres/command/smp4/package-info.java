/// Plans how zones of SMP4 become zones of the workspace. It knows the entries that were read, and
/// not where they came from.
@NullMarked
package org.altres.command.smp4;

import org.jspecify.annotations.NullMarked;
