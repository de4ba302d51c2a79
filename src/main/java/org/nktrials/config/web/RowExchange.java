package org.nktrials.config.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.web.IWebApplication;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.IWebRequest;
import org.thymeleaf.web.IWebSession;

/**
 * A request as the fragment of a row sees it: its address, to make links, but neither the page's
 * variables, which are attributes of the request, nor session nor person.
 */
final class RowExchange implements IWebExchange {

  private final IWebExchange page;
  private final Map<String, Object> attributes = new HashMap<>();

  RowExchange(IWebExchange page) {
    this.page = page;
  }

  @Override
  public IWebRequest getRequest() {
    return page.getRequest();
  }

  @Override
  public @Nullable IWebSession getSession() {
    return null;
  }

  @Override
  public @Nullable Principal getPrincipal() {
    return null;
  }

  @Override
  public IWebApplication getApplication() {
    return page.getApplication();
  }

  @Override
  public Locale getLocale() {
    return page.getLocale();
  }

  @Override
  public String getContentType() {
    return page.getContentType();
  }

  @Override
  public String getCharacterEncoding() {
    return page.getCharacterEncoding();
  }

  @Override
  public boolean containsAttribute(String name) {
    return attributes.containsKey(name);
  }

  @Override
  public int getAttributeCount() {
    return attributes.size();
  }

  @Override
  public Set<String> getAllAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public Map<String, Object> getAttributeMap() {
    return new HashMap<>(attributes);
  }

  @Override
  public @Nullable Object getAttributeValue(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttributeValue(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public String transformURL(String url) {
    return page.transformURL(url);
  }
}
