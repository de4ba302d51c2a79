package org.nktrials.rules.recovery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an investigator knows beside the counts; null where it is not known.
 *
 * @param blastsPercent blasts in the marrow, 0 to 100
 * @param otherCause whether the cytopenia has another cause, such as a drug or an infection
 */
public record MarrowFindings(@Nullable BigDecimal blastsPercent, @Nullable Boolean otherCause) {}
