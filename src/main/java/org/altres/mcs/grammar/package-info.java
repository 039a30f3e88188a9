/// The grammar of MCS and of SMP/E commands, as data: which statements there are, their operands
/// and values, what excludes or needs what. Parser, messages, help and completion all read it from
/// here. It must not know texts or positions.
@NullMarked
package org.altres.mcs.grammar;

import org.jspecify.annotations.NullMarked;
