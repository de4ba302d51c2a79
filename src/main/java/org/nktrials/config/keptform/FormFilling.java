package org.nktrials.config.keptform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;

/**
 * Fills the first form of a page that is sent to where the kept one was. It sees the page as it
 * leaves, so that it works for every form and without a script. Made by Thymeleaf, once a page.
 */
public final class FormFilling extends AbstractTemplateHandler {

  private @Nullable KeptForm kept;
  private @Nullable ITemplateContext page;
  private @Nullable List<ITemplateEvent> form;

  /** For Thymeleaf. */
  public FormFilling() {}

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    page = context;
    kept = context.getVariable(KeptFormPages.ATTRIBUTE) instanceof KeptForm found ? found : null;
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    if (form == null && kept != null && isItsForm(tag, kept)) {
      form = new ArrayList<>();
    }
    if (form == null) {
      super.handleOpenElement(tag);
    } else {
      form.add(tag);
    }
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    if (form == null) {
      super.handleCloseElement(tag);
      return;
    }
    form.add(tag);
    if (tag.getElementCompleteName().equals("form")) {
      release(form);
    }
  }

  @Override
  public void handleText(IText text) {
    if (form == null) {
      super.handleText(text);
    } else {
      form.add(text);
    }
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    if (form == null) {
      super.handleStandaloneElement(tag);
    } else {
      form.add(tag);
    }
  }

  @Override
  public void handleComment(IComment comment) {
    if (form == null) {
      super.handleComment(comment);
    } else {
      form.add(comment);
    }
  }

  private static boolean isItsForm(IProcessableElementTag tag, KeptForm kept) {
    return tag.getElementCompleteName().equals("form")
        && "post".equalsIgnoreCase(tag.getAttributeValue("method"))
        && TypedFields.unescaped(tag.getAttributeValue("action"))
            .split("\\?", 2)[0]
            .equals(kept.action());
  }

  private void release(List<ITemplateEvent> events) {
    form = null;
    List<ITemplateEvent> shown = events;
    if (kept != null && page != null && FormFields.areThoseOf(events, kept)) {
      shown = new FormFields(new TypedFields(kept), page.getModelFactory()).filled(events);
      kept = null;
    }
    for (ITemplateEvent event : shown) {
      switch (event) {
        case IOpenElementTag tag -> super.handleOpenElement(tag);
        case ICloseElementTag tag -> super.handleCloseElement(tag);
        case IStandaloneElementTag tag -> super.handleStandaloneElement(tag);
        case IText text -> super.handleText(text);
        case IComment comment -> super.handleComment(comment);
        default -> throw new IllegalStateException("Unknown part of a form: " + event);
      }
    }
  }
}
