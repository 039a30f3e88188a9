/// Zones as the faces see them: brought in, looked at, asked, compared. It decides nothing about
/// what a zone may hold.
@NullMarked
package org.altres.workbench.zone;

import org.jspecify.annotations.NullMarked;
