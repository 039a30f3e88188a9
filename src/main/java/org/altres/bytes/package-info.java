/// Looks at bytes without copying and fingerprints them. Knows nothing of files, characters or the
/// field.
@NullMarked
package org.altres.bytes;

import org.jspecify.annotations.NullMarked;
