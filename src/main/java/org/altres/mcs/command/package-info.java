/// SMP/E commands as SMPCNTL has them ("SMP/E Commands", SA22-7771; SMP4's forms included), read
/// and written without loss. It knows what a command says and not what it does.
@NullMarked
package org.altres.mcs.command;

import org.jspecify.annotations.NullMarked;
