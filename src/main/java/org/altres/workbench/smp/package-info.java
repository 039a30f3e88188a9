/// Runs decks of SMP/E commands: SMPCNTL as it is written, one transaction for each command. It
/// must not know what a command means; planners do.
@NullMarked
package org.altres.workbench.smp;

import org.jspecify.annotations.NullMarked;
