/// The reports of REPORT as SMPRPT has them, and the commands that it writes to SMPPUNCH. It must
/// not know how a line of a report was found.
@NullMarked
package org.altres.render.report;

import org.jspecify.annotations.NullMarked;
