package org.nktrials.config.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds the page on which a kept form is shown. */
@Component
class FormPages {

  private final ObjectProvider<HandlerMapping> mapping;

  FormPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<HandlerMapping> mapping) {
    this.mapping = mapping;
  }

  /**
   * The page where it was, unless that was the answer to a refused form: then the usual places of
   * an empty one, and last the page that only lists what was typed.
   */
  String of(KeptForm form, HttpServletRequest request) {
    String action = form.action();
    String page = form.page();
    boolean refusedBefore = page.split("\\?", 2)[0].equals(action);
    Stream<String> places =
        refusedBefore
            ? Stream.of(action + "/new", page, action.substring(0, action.lastIndexOf('/')))
            : Stream.of(page);
    return places.filter(place -> isPage(place, request)).findFirst().orElse(SentForm.KEEPING);
  }

  private boolean isPage(String address, HttpServletRequest request) {
    HttpServletRequest asked = new Asked(request, address.split("\\?", 2)[0]);
    try {
      ServletRequestPathUtils.parseAndCache(asked);
      return mapping.getObject().getHandler(asked) != null;
    } catch (Exception e) {
      return false; // the address only takes forms, or is none
    }
  }

  /** The present request, as if it had asked for a page. What is noted on it stays on it. */
  private static final class Asked extends HttpServletRequestWrapper {

    private final String path;
    private final Map<String, @Nullable Object> noted = new HashMap<>();

    Asked(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable Object getAttribute(String name) {
      return noted.containsKey(name) ? noted.get(name) : super.getAttribute(name);
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
      noted.put(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      noted.put(name, null);
    }

    @Override
    public String getRequestURI() {
      return path;
    }
  }
}
