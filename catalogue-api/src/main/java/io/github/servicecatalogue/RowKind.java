package io.github.servicecatalogue;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of repeated rows (子表): an array of the canonical form, such as {@code materials}.
 *
 * <p>It is also the key of the rows: {@code item.get(RowKind.MATERIALS)} is a list of {@link
 * Material}, or null where none is given. Immutable and thread-safe.
 *
 * @param <R> the class of a row
 */
public final class RowKind<R extends ElementHolder> implements Member<List<R>> {
  static final String BODIES = "implementingBodies";

  /** 设定依据. */
  public static final RowKind<LegalBasis> LEGAL_BASES =
      new RowKind<>("legalBases", "设定依据清单", LegalBasis::new);

  /** 特别程序. */
  public static final RowKind<SpecialProcedure> SPECIAL_PROCEDURES =
      new RowKind<>("specialProcedures", "特别程序清单", SpecialProcedure::new);

  /** 办理环节. */
  public static final RowKind<Step> STEPS = new RowKind<>("steps", "办理环节清单", Step::new);

  /** 办理情形. */
  public static final RowKind<Situation> SITUATIONS =
      new RowKind<>("situations", "办理情形清单", Situation::new);

  /** 办理窗口. */
  public static final RowKind<Window> WINDOWS = new RowKind<>("windows", "办理窗口清单", Window::new);

  /** 收费项目. */
  public static final RowKind<Fee> FEES = new RowKind<>("fees", "收费项目清单", Fee::new);

  /** 申请材料. */
  public static final RowKind<Material> MATERIALS =
      new RowKind<>("materials", "材料清单", Material::new);

  /** 审批结果. */
  public static final RowKind<Result> RESULTS = new RowKind<>("results", "审批结果清单", Result::new);

  /** 常见问题. */
  public static final RowKind<Question> QUESTIONS =
      new RowKind<>("questions", "常见问题清单", Question::new);

  /** 区域内实施主体; stands beside the items of a catalogue, not in an item. */
  public static final RowKind<ImplementingBody> IMPLEMENTING_BODIES =
      new RowKind<>(BODIES, "区域内实施主体清单", ImplementingBody::new);

  private static final List<RowKind<?>> ALL =
      List.of(
          LEGAL_BASES,
          SPECIAL_PROCEDURES,
          STEPS,
          SITUATIONS,
          WINDOWS,
          FEES,
          MATERIALS,
          RESULTS,
          QUESTIONS,
          IMPLEMENTING_BODIES);

  private final String enName;
  private final String zhName;
  private final int slot;
  private final Shape shape;
  private final Function<ElementValues, R> factory;

  private RowKind(String enName, String zhName, Function<ElementValues, R> factory) {
    this.enName = enName;
    this.zhName = zhName;
    this.slot = ElementTable.rowSlot(enName);
    this.shape = Shape.ofRow(enName);
    this.factory = factory;
  }

  /** Returns every kind of rows; those of an item in the order of the canonical form. */
  public static List<RowKind<?>> all() {
    return ALL;
  }

  /**
   * Returns the kind of that name of the canonical form.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RowKind<?> of(String enName) {
    for (RowKind<?> kind : ALL) {
      if (kind.enName.equals(enName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No kind of rows \"" + enName + "\"");
  }

  @Override
  public String enName() {
    return enName;
  }

  @Override
  public String zhName() {
    return zhName;
  }

  @Override
  public int slot() {
    return slot;
  }

  /** Returns the members of such a row. */
  public Shape shape() {
    return shape;
  }

  /** Makes a row of these values, which must have been built with {@link #shape()}. */
  public R row(ElementValues values) {
    return factory.apply(values);
  }

  /** Returns the name of the canonical form. */
  @Override
  public String toString() {
    return enName;
  }
}
