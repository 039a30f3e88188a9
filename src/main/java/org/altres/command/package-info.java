/// One planner for each SMP/E command: a pure function of the command and of what the zones hold.
/// It must not know files, nor do anything itself.
@NullMarked
package org.altres.command;

import org.jspecify.annotations.NullMarked;
