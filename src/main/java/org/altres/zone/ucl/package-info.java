/// UCLIN and UNLOAD: what ADD, REP and DEL make of an entry, and entries as statements that make
/// them again. It must not know where zones are kept, nor what a run of UCLIN is.
@NullMarked
package org.altres.zone.ucl;

import org.jspecify.annotations.NullMarked;
