/// Plans REPORT: which SYSMODs are in error, missing or different, and what resolves that. It must
/// not know how a report is laid out.
@NullMarked
package org.altres.command.report;

import org.jspecify.annotations.NullMarked;
