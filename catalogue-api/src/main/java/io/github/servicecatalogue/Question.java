package io.github.servicecatalogue;

import org.jspecify.annotations.Nullable;

/**
 * 常见问题: a frequent question with its answer.
 *
 * <p>A row of {@link RowKind#QUESTIONS}. Immutable and thread-safe.
 *
 * @param values the values of the row's elements
 */
public record Question(ElementValues values) implements ElementHolder {
  /** Checks that the values are those of such a row. */
  public Question {
    values.require(RowKind.QUESTIONS.shape());
  }

  /** Returns a builder without values. */
  public static Builder builder() {
    return new Builder(ElementValues.builder(RowKind.QUESTIONS.shape()));
  }

  /** Returns a builder that starts with the values of this row. */
  public Builder toBuilder() {
    return new Builder(values.toBuilder());
  }

  /** Returns a copy in which that element has that value; null removes it. */
  public <T> Question with(Element<T> element, @Nullable T value) {
    return new Question(values.with(element, value));
  }

  /** Returns 问题, or null. */
  public @Nullable String question() {
    return get(Elements.QUESTION);
  }

  /** Returns 答案, or null. */
  public @Nullable String answer() {
    return get(Elements.ANSWER);
  }

  /** Returns 问题排序, or null. */
  public @Nullable Integer faqOrder() {
    return get(Elements.FAQ_ORDER);
  }

  /** Collects the values of a row. Not thread-safe. */
  public static final class Builder {
    private final ElementValues.Builder values;

    private Builder(ElementValues.Builder values) {
      this.values = values;
    }

    /** Sets an element of such a row; null removes it. */
    public <T> Builder set(Element<T> element, @Nullable T value) {
      values.set(element, value);
      return this;
    }

    /** Returns the row. */
    public Question build() {
      return new Question(values.build());
    }
  }
}
