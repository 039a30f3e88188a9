/// The questions that are asked of zones day by day: where is a SYSMOD, which load modules have a
/// module, who changed a member, what has one zone that another has not, what is held and why. They
/// only read.
@NullMarked
package org.altres.workbench.zone.question;

import org.jspecify.annotations.NullMarked;
