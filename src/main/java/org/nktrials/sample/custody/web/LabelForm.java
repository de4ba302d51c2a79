package org.nktrials.sample.custody.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.sample.custody.Tube;

/** For which tube of which visit a label is wanted. */
@SuppressWarnings("MultipleNullnessAnnotations") // null as sent, refused by validation
record LabelForm(
    @NotBlank @Size(max = 40) @Nullable String visit,
    @NotNull @Nullable Tube tube,
    @Nullable UUID submissionId) {}
