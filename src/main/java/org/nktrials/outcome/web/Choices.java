package org.nktrials.outcome.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.nktrials.outcome.followup.FollowUpKind;
import org.nktrials.outcome.response.ImagingMethod;
import org.nktrials.outcome.response.LesionKind;
import org.nktrials.outcome.response.ResponseWords;
import org.nktrials.rules.response.LeukaemiaResponse;
import org.nktrials.rules.response.TumourAssessment.NonTarget;
import org.nktrials.rules.response.TumourResponse;

/** What the lists of the forms offer, by value. */
final class Choices {

  static final Map<String, String> YES_NO = yesNo();
  static final Map<String, String> LESION_KINDS = of(LesionKind.values(), LesionKind::label);
  static final Map<String, String> METHODS = of(ImagingMethod.values(), ImagingMethod::label);
  static final Map<String, String> NON_TARGET = of(NonTarget.values(), ResponseWords::of);
  static final Map<String, String> RESPONSES =
      of(TumourResponse.Category.values(), ResponseWords::of);
  static final Map<String, String> LEUKAEMIA =
      of(LeukaemiaResponse.Category.values(), LeukaemiaResponse.Category::words);
  static final Map<String, String> FOLLOW_UP = of(FollowUpKind.values(), FollowUpKind::label);

  private Choices() {}

  private static Map<String, String> yesNo() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("yes", "yes");
    words.put("no", "no");
    words.put("unknown", "not known");
    return words;
  }

  static <E extends Enum<E>> Map<String, String> of(E[] values, Function<E, String> label) {
    Map<String, String> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name(), label.apply(value));
    }
    return words;
  }
}
