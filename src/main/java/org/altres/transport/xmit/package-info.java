/// Transmissions: the data stream of the TSO/E command TRANSMIT (NETDATA), read and written. Knows
/// data sets and unloaded libraries, nothing of who sends them.
@NullMarked
package org.altres.transport.xmit;

import org.jspecify.annotations.NullMarked;
