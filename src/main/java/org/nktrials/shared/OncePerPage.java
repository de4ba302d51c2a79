package org.nktrials.shared;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Answers that several parts of a page ask for, such as the sites, asked of the database once while
 * that page is made. They live as long as one request that only reads: no two servers can disagree
 * about them, and a request that changes something asks every time.
 */
public final class OncePerPage {

  private static final String ANSWERS = OncePerPage.class.getName();

  private OncePerPage() {}

  /**
   * The answer that this page got before, or a new one. Only for answers that are the same whoever
   * asks: permissions are checked around this, never inside.
   *
   * @param question equal for equal answers
   */
  @SuppressWarnings("unchecked") // the question stands for the type
  public static <T> T answer(Object question, Supplier<T> ask) {
    Map<Object, Object> known = answers();
    if (known == null) {
      return ask.get();
    }
    Object before = known.get(question);
    if (before != null) {
      return (T) before;
    }
    T now = requireNonNull(ask.get());
    known.put(question, now);
    return now;
  }

  /**
   * Asks for several subjects at once what is not known of them yet; nothing outside a page.
   *
   * @param question about one subject
   * @param nothing answer about a subject of which nothing was found
   * @param ask answers by subject
   */
  public static <K, T> void readTogether(
      Collection<K> subjects,
      Function<K, Object> question,
      T nothing,
      Function<Collection<K>, Map<K, T>> ask) {
    Map<Object, Object> known = answers();
    if (known == null) {
      return;
    }
    List<K> unknown =
        subjects.stream().filter(one -> !known.containsKey(question.apply(one))).toList();
    if (!unknown.isEmpty()) {
      Map<K, T> found = ask.apply(unknown);
      unknown.forEach(
          one -> known.put(question.apply(one), found.containsKey(one) ? found.get(one) : nothing));
    }
  }

  /** Whether a request is being answered that only reads. */
  public static boolean isPage() {
    return answers() != null;
  }

  /** Keeps an answer that came along with another one. */
  public static void keep(Object question, Object answer) {
    Map<Object, Object> known = answers();
    if (known != null) {
      known.put(question, answer);
    }
  }

  /** Null outside a request that only reads. */
  @SuppressWarnings("unchecked") // put there below
  private static @Nullable Map<Object, Object> answers() {
    RequestAttributes present = RequestContextHolder.getRequestAttributes();
    if (!(present instanceof ServletRequestAttributes page) || !reads(page)) {
      return null;
    }
    Object known = page.getAttribute(ANSWERS, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = new HashMap<>();
      page.setAttribute(ANSWERS, known, RequestAttributes.SCOPE_REQUEST);
    }
    return (Map<Object, Object>) known;
  }

  private static boolean reads(ServletRequestAttributes page) {
    String method = page.getRequest().getMethod();
    return "GET".equals(method) || "HEAD".equals(method);
  }
}
