package org.nktrials.laboratory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A laboratory to add.
 *
 * @param code 1 to 20 capital letters, digits or hyphens, unique in the trial
 * @param siteId the site whose samples it measures; null for a central laboratory
 */
public record NewLaboratory(String code, String name, @Nullable UUID siteId) {}
