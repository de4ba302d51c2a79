/** Grades of acute graft-versus-host disease and of cytokine release syndrome from findings. */
@NullMarked
package org.nktrials.rules.toxicity.assessment;

import org.jspecify.annotations.NullMarked;
