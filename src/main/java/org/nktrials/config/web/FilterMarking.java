package org.nktrials.config.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.unbescape.html.HtmlEscape;

/**
 * Writes what could not be read into the field of the filter, and the reason beside it. It sees the
 * page as it leaves, so that it works for every list. Made by Thymeleaf, once a page.
 */
public final class FilterMarking extends AbstractTemplateHandler {

  /** Of the page: the values, a list. */
  static final String ATTRIBUTE = "unreadableFilters";

  private final Map<String, UnreadableFilter> values = new LinkedHashMap<>();
  private @Nullable IModelFactory html;
  private @Nullable UnreadableFilter inSelect;
  private boolean inFilters;

  /** For Thymeleaf. */
  public FilterMarking() {}

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    html = context.getModelFactory();
    if (context.getVariable(ATTRIBUTE) instanceof List<?> noted) {
      for (Object one : noted) {
        if (one instanceof UnreadableFilter value) {
          values.put(value.name(), value);
        }
      }
    }
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    if (isNamed(tag, "form")) {
      inFilters = "get".equalsIgnoreCase(tag.getAttributeValue("method"));
    }
    UnreadableFilter value = valueOf(tag);
    if (value == null) {
      super.handleOpenElement(tag);
    } else if (isNamed(tag, "select")) {
      inSelect = value;
      super.handleOpenElement(marked(tag, value));
    } else {
      super.handleOpenElement(typed(tag, value));
      say(value);
    }
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    UnreadableFilter value = valueOf(tag);
    if (value == null) {
      super.handleStandaloneElement(tag);
    } else {
      super.handleStandaloneElement(typed(tag, value));
      say(value);
    }
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    super.handleCloseElement(tag);
    if (tag.getElementCompleteName().equals("form")) {
      inFilters = false;
    }
    if (inSelect != null && tag.getElementCompleteName().equals("select")) {
      say(inSelect);
      inSelect = null;
    }
  }

  private @Nullable UnreadableFilter valueOf(IProcessableElementTag tag) {
    boolean field = isNamed(tag, "input") || isNamed(tag, "select");
    String name = inFilters && field ? tag.getAttributeValue("name") : null;
    return name == null ? null : values.remove(name);
  }

  /** Not as a date or a number: of those a browser shows nothing that it cannot read. */
  private <T extends IProcessableElementTag> T typed(T tag, UnreadableFilter value) {
    return set(
        set(marked(tag, value), "type", "text"), "value", HtmlEscape.escapeHtml4Xml(value.typed()));
  }

  private <T extends IProcessableElementTag> T marked(T tag, UnreadableFilter value) {
    String look = tag.getAttributeValue("class");
    T invalid = set(tag, "class", look == null ? "is-invalid" : look + " is-invalid");
    return set(set(invalid, "aria-invalid", "true"), "aria-describedby", about(value));
  }

  private <T extends IProcessableElementTag> T set(T tag, String attribute, String value) {
    return html == null ? tag : html.setAttribute(tag, attribute, value);
  }

  private void say(UnreadableFilter value) {
    if (html != null) {
      super.handleOpenElement(
          html.createOpenElementTag(
              "div",
              Map.of("class", "invalid-feedback", "id", about(value)),
              AttributeValueQuotes.DOUBLE,
              false));
      super.handleText(html.createText(HtmlEscape.escapeHtml4Xml(value.sentence())));
      super.handleCloseElement(html.createCloseElementTag("div"));
    }
  }

  private static String about(UnreadableFilter value) {
    return value.name() + "-unreadable";
  }

  private static boolean isNamed(IProcessableElementTag tag, String element) {
    return tag.getElementCompleteName().equals(element);
  }
}
