/// What entries mean: typed views over [org.altres.zone.ZoneEntry], and what must hold between
/// entries. A view copies nothing and leaves out what is none of what it is asked for, as a PRE
/// that is no SYSMOD id. It must not know how entries are changed.
@NullMarked
package org.altres.zone.entry;

import org.jspecify.annotations.NullMarked;
