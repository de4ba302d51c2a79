package org.nktrials;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Whether a form that comes back shows what was typed into it. */
final class KeptFields {

  /** A control into which one types, of this name; a page may have two forms with one. */
  private static final String CONTROL = "<(?:input|textarea)(?=[^>]*\\sname=\"%s\")[^>]*>[^<]*";

  private static final Pattern CHOSEN =
      Pattern.compile("type=\"(?:hidden|radio|checkbox|password)\"");

  private KeptFields() {}

  /** Whether a control into which one types is drawn again without what was typed. */
  static boolean isForgotten(String page, String field, String typed) {
    List<String> controls =
        Pattern.compile(CONTROL.formatted(Pattern.quote(field)))
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .filter(tag -> !CHOSEN.matcher(tag).find())
            .map(HtmlUtils::htmlUnescape)
            .toList();
    return !controls.isEmpty() && controls.stream().noneMatch(tag -> shows(tag, typed));
  }

  /** Numbers may be drawn as they were understood: 1E+400. */
  private static boolean shows(String tag, String typed) {
    return tag.contains(typed) || tag.replace("E+", "e").contains(typed);
  }
}
