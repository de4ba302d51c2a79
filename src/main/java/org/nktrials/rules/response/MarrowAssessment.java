package org.nktrials.rules.response;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of acute myeloid leukaemia; what was not done is null and never assumed.
 *
 * @param marrowBlasts percent of nucleated cells
 * @param marrowBlastsBefore the same before treatment
 * @param circulatingBlasts whether blasts are seen in blood
 * @param extramedullary whether there is disease outside the marrow
 * @param adequateMarrow whether the marrow is not merely aplastic: 200 cells or 10 % cellularity
 * @param neutrophils 10⁹/L
 * @param platelets 10⁹/L, untransfused
 */
public record MarrowAssessment(
    @Nullable BigDecimal marrowBlasts,
    @Nullable BigDecimal marrowBlastsBefore,
    @Nullable Boolean circulatingBlasts,
    @Nullable Boolean extramedullary,
    @Nullable Boolean adequateMarrow,
    @Nullable BigDecimal neutrophils,
    @Nullable BigDecimal platelets) {}
