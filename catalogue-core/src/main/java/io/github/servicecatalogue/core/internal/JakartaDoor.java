package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CodeExplanation.Words;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.internal.ConstraintDoor;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second door to the rules: what {@link CatalogueValidator} finds, told as constraint
 * violations. Immutable and thread-safe.
 */
public final class JakartaDoor implements ConstraintDoor {
  private static final String OWN_MESSAGES = "{io.github.servicecatalogue.constraints.";

  private final boolean hibernate = HibernateContext.isAvailable();
  private final Messages zh = Messages.of(Language.ZH);
  private final Messages en = Messages.of(Language.EN);

  /** For the service loader. */
  public JakartaDoor() {}

  @Override
  public boolean followsRules(Object holder, ConstraintValidatorContext context) {
    ConstraintSettings settings =
        isHibernate(context) ? HibernateContext.settings(context) : ConstraintSettings.DEFAULT;
    CodeLists lists = settings.validator().profile().codeLists();
    boolean clean = true;
    for (Finding finding : findings(settings.validator(), holder)) {
      if (finding.severity().isAtLeast(settings.lowestSeverity())) {
        if (clean) {
          context.disableDefaultConstraintViolation();
          clean = false;
        }
        add(finding, lists, context);
      }
    }
    return clean;
  }

  private static List<Finding> findings(CatalogueValidator validator, Object holder) {
    if (holder instanceof ServiceItem item) {
      return validator.validate(item);
    }
    if (holder instanceof BasicItem item) {
      return validator.validate(item);
    }
    if (holder instanceof Catalogue catalogue) {
      return validator.validate(catalogue);
    }
    throw new ConstraintDeclarationException(
        "@CatalogueRules judges ServiceItem, BasicItem and Catalogue, not "
            + holder.getClass().getName());
  }

  private void add(Finding finding, CodeLists lists, ConstraintValidatorContext context) {
    String sentence = zh.with(lists).sentence(finding);
    String template;
    if (isHibernate(context)) {
      HibernateContext.describe(context, sentence, en.with(lists).sentence(finding), finding);
      template = context.getDefaultConstraintMessageTemplate();
    } else {
      template = literal(sentence + "（" + finding.rule() + "）");
    }
    add(context.buildConstraintViolationWithTemplate(template), finding.pointer());
  }

  /** Adds the violation at the place of a JSON pointer: {@code /materials/2/materialName}. */
  private static void add(ConstraintViolationBuilder violation, String pointer) {
    if (pointer.isEmpty()) {
      violation.addConstraintViolation();
      return;
    }
    ContainerElementNodeBuilderCustomizableContext path = null;
    int start = 1;
    while (start <= pointer.length()) {
      int end = endOfStep(pointer, start);
      String node = pointer.substring(start, end).replace("~1", "/").replace("~0", "~");
      int next = endOfStep(pointer, end + 1);
      if (isIndex(pointer, end + 1, next)) {
        node += "[" + pointer.substring(end + 1, next) + "]";
        end = next;
      }
      path =
          path == null
              ? violation.addContainerElementNode(node, null, null)
              : path.addContainerElementNode(node, null, null);
      start = end + 1;
    }
    if (path != null) {
      path.addConstraintViolation();
    }
  }

  private static int endOfStep(String pointer, int start) {
    int slash = pointer.indexOf('/', Math.min(start, pointer.length()));
    return slash < 0 ? pointer.length() : slash;
  }

  private static boolean isIndex(String pointer, int start, int end) {
    for (int i = start; i < end; i++) {
      if (pointer.charAt(i) < '0' || pointer.charAt(i) > '9') {
        return false;
      }
    }
    return start < end;
  }

  @Override
  public boolean accept(@Nullable Words wrong, ConstraintValidatorContext context) {
    if (wrong == null) {
      return true;
    }
    if (isHibernate(context)) {
      HibernateContext.describe(context, wrong.zh(), wrong.en(), null);
    } else if (context.getDefaultConstraintMessageTemplate().startsWith(OWN_MESSAGES)) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(literal(wrong.zh())).addConstraintViolation();
    }
    return false;
  }

  private boolean isHibernate(ConstraintValidatorContext context) {
    return hibernate && HibernateContext.is(context);
  }

  /** Returns a message template that means exactly this text. */
  private static String literal(String text) {
    StringBuilder template = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '}' || c == '$' || c == '\\') {
        template.append('\\');
      }
      template.append(c);
    }
    return template.toString();
  }
}
