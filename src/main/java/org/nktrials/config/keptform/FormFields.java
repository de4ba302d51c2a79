package org.nktrials.config.keptform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;

/** Writes what was typed into the fields of a form. */
final class FormFields {

  private static final Set<String> NOT_TYPED =
      Set.of("password", "file", "submit", "button", "image", "reset");

  private final TypedFields typed;
  private final IModelFactory html;
  private String select = "";
  private boolean inTextarea;

  FormFields(TypedFields typed, IModelFactory html) {
    this.typed = typed;
    this.html = html;
  }

  /**
   * Whether hidden fields name the same record. A page with one form a row has the same address in
   * all of them: what was typed for one row must not be put into another. The version may differ:
   * the form is then refused as out of date when it is sent, as it should be.
   */
  static boolean areThoseOf(List<ITemplateEvent> form, KeptForm kept) {
    TypedFields typed = new TypedFields(kept);
    return form.stream()
        .filter(IProcessableElementTag.class::isInstance)
        .map(IProcessableElementTag.class::cast)
        .filter(tag -> typeOf(tag).equals("hidden"))
        .allMatch(
            tag -> {
              String name = nameOf(tag);
              return !namesARecord(name)
                  || typed.next(name).stream().allMatch(valueOf(tag)::equals);
            });
  }

  private static boolean namesARecord(String name) {
    return SentForm.mayBeKept(name)
        && !name.equals("_csrf")
        && !name.endsWith("version")
        && !name.equals("submissionId");
  }

  List<ITemplateEvent> filled(List<ITemplateEvent> form) {
    List<ITemplateEvent> filled = new ArrayList<>();
    for (ITemplateEvent event : form) {
      switch (event) {
        case IStandaloneElementTag tag when isInput(tag) -> filled.add(input(tag));
        case IOpenElementTag tag when isInput(tag) -> filled.add(input(tag));
        case IOpenElementTag tag when isNamed(tag, "select") -> {
          select = nameOf(tag);
          filled.add(tag);
        }
        case IOpenElementTag tag when isNamed(tag, "option") && !select.isEmpty() ->
            filled.add(chosen(tag, "selected", typed.chosen(select, valueOf(tag))));
        case IOpenElementTag tag when isNamed(tag, "textarea") -> {
          filled.add(tag);
          typed.next(nameOf(tag)).ifPresent(text -> write(text, filled));
        }
        case ICloseElementTag tag -> {
          inTextarea &= !tag.getElementCompleteName().equals("textarea");
          filled.add(tag);
        }
        case IText text when inTextarea -> {} // replaced
        default -> filled.add(event);
      }
    }
    return filled;
  }

  private void write(String text, List<ITemplateEvent> filled) {
    inTextarea = true;
    filled.add(html.createText(TypedFields.escaped(text)));
  }

  private <T extends IProcessableElementTag> T input(T tag) {
    String name = nameOf(tag);
    String type = typeOf(tag);
    if (name.isEmpty() || !SentForm.mayBeKept(name) || NOT_TYPED.contains(type)) {
      return tag;
    }
    if (type.equals("checkbox") || type.equals("radio")) {
      return chosen(tag, "checked", typed.chosen(name, valueOrOn(tag)));
    }
    return typed
        .next(name)
        .map(value -> html.setAttribute(tag, "value", TypedFields.escaped(value)))
        .orElse(tag);
  }

  private <T extends IProcessableElementTag> T chosen(T tag, String attribute, boolean chosen) {
    return chosen
        ? html.setAttribute(tag, attribute, attribute)
        : html.removeAttribute(tag, attribute);
  }

  private static boolean isInput(IProcessableElementTag tag) {
    return isNamed(tag, "input");
  }

  private static boolean isNamed(IProcessableElementTag tag, String element) {
    return tag.getElementCompleteName().equalsIgnoreCase(element);
  }

  private static String nameOf(IProcessableElementTag tag) {
    return TypedFields.unescaped(tag.getAttributeValue("name"));
  }

  private static String valueOf(IProcessableElementTag tag) {
    return TypedFields.unescaped(tag.getAttributeValue("value"));
  }

  private static String valueOrOn(IProcessableElementTag tag) {
    return tag.hasAttribute("value") ? valueOf(tag) : "on";
  }

  private static String typeOf(IProcessableElementTag tag) {
    String type = tag.getAttributeValue("type");
    return type == null ? "text" : type.toLowerCase(Locale.ROOT);
  }
}
