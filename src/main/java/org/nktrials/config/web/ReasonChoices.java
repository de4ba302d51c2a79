package org.nktrials.config.web;

import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ReasonKind;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Kinds of reasons for forms, for templates as {@code @reasonChoices}. */
@Component
public class ReasonChoices {

  /** Kinds in the order of the list. */
  public ReasonKind[] kinds() {
    return ReasonKind.values();
  }

  /**
   * The reason that was sent with a form that is shown again; null for a form shown first.
   *
   * @param name of the field
   */
  public @Nullable String typed(String name) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page
            && "POST".equals(page.getRequest().getMethod())
        ? page.getRequest().getParameter(name)
        : null;
  }

  /** The kind to be chosen again; null where none was. */
  public @Nullable ReasonKind kind(@Nullable String reason) {
    return isUnknown(reason) ? null : ReasonKind.of(reason).orElse(null);
  }

  /** The person's own words. */
  public String ownWords(@Nullable String reason) {
    return reason != null && isUnknown(reason)
        ? reason.substring(ReasonKind.UNKNOWN.length())
        : ReasonKind.ownWords(reason);
  }

  private static boolean isUnknown(@Nullable String reason) {
    return reason != null && reason.startsWith(ReasonKind.UNKNOWN);
  }
}
