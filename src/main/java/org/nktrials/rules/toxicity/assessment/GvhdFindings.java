package org.nktrials.rules.toxicity.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Findings of acute graft-versus-host disease; null where one was not looked for.
 *
 * @param rashPercent body surface with active erythema, 0 to 100 %
 * @param bullae generalised erythroderma with bullae and desquamation of more than 5 %
 * @param bilirubin total, in mg/dL
 * @param upperGastrointestinal persistent nausea, vomiting or anorexia
 * @param diarrhoeaMillilitres stool in mL a day
 * @param severeGastrointestinal severe abdominal pain, ileus or gross blood
 */
public record GvhdFindings(
    @Nullable BigDecimal rashPercent,
    @Nullable Boolean bullae,
    @Nullable BigDecimal bilirubin,
    @Nullable Boolean upperGastrointestinal,
    @Nullable BigDecimal diarrhoeaMillilitres,
    @Nullable Boolean severeGastrointestinal) {}
