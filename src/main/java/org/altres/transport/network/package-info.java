/// Reads the packages that GIMZIP makes (SMP/E Reference, "GIMZIP packaging service routine"): what
/// they say they hold, whether that is so, and what is in their archives. It never fetches anything
/// and never writes a file.
@NullMarked
package org.altres.transport.network;

import org.jspecify.annotations.NullMarked;
