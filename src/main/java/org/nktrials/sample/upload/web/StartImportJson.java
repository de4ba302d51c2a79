package org.nktrials.sample.upload.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an import.
 *
 * @param ready rows that were ready when it was looked at; another number now is refused
 * @param all whether it is refused while rows are to resolve
 */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record StartImportJson(@NotNull @Nullable Integer ready, @Nullable Boolean all) {}
