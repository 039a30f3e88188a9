/// Zones as files that can be carried elsewhere (docs/formats/zone-export.md). It must not know
/// where the lines of such a file come from.
@NullMarked
package org.altres.zone.export;

import org.jspecify.annotations.NullMarked;
