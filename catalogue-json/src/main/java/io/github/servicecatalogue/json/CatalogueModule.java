package io.github.servicecatalogue.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.DivisionCode;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Fee;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.LegalBasis;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Question;
import io.github.servicecatalogue.Result;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Situation;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.SpecialProcedure;
import io.github.servicecatalogue.Step;
import io.github.servicecatalogue.TeIdentifier;
import io.github.servicecatalogue.Window;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets an {@code ObjectMapper} of Jackson databind 2 read and write the model just as {@link
 * CatalogueReader} and {@link CatalogueWriter} do: items, basic items, whole catalogues, their
 * heads, implementing bodies, rows, attachments, dates and codes.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CatalogueModule()).build();
 * ServiceItem item = mapper.readValue(json, ServiceItem.class);
 * }</pre>
 *
 * <p>Items are read in any form that the library reads, and written in the canonical form. What
 * does not parse is kept as found and unknown members are kept, as with the reader and whatever
 * {@code FAIL_ON_UNKNOWN_PROPERTIES} says; a validator judges them later. What the reader notices
 * and keeps no trace of, such as a member that stands twice, is lost: to hear of it, check a file
 * with {@link CatalogueCheck}. What is no object where one must be, or is over the {@link
 * ReadLimits}, is a {@code MismatchedInputException}; so is a catalogue in which one part is such.
 * A code or a date by itself, which can hold nothing wrong, is an {@code InvalidFormatException}
 * where it is wrong.
 *
 * <p>Unless the mapper indents or escapes in its own way, the bytes are those of {@link
 * CatalogueWriter#toJson}. Trees, indented JSON and other formats get the same tokens. In a value
 * that is kept as JSON, escapes that need not be are resolved.
 *
 * <p>On the class path, {@code findAndAddModules()} finds the module. On the module path it has to
 * be added as shown, and the application must require {@code com.fasterxml.jackson.databind}:
 * Jackson is optional, and a Java module cannot offer a service of a module that may be missing.
 * The artifact does not bring {@code jackson-databind} along.
 *
 * <p>Immutable and thread-safe.
 */
// Who has no Jackson must not need it to compile, so it is not required transitively.
@SuppressWarnings("exports")
public final class CatalogueModule extends Module {
  private static final String ITEM_BEFORE = "[";
  private static final String ITEM_AFTER = "]";

  private final @Nullable Profile profile;

  /** Makes a module that reads values with the profile of the form in which they are. */
  public CatalogueModule() {
    this.profile = null;
  }

  /**
   * Makes a module that reads values with that profile: with its code lists, its own elements and
   * its layout of codes.
   */
  public CatalogueModule(Profile profile) {
    this.profile = profile;
  }

  /** Returns the name of the class. */
  @Override
  public String getModuleName() {
    return CatalogueModule.class.getName();
  }

  /** Returns that the version is unknown; nobody asks for it. */
  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  /** Adds what reads and writes the classes of the model. */
  @Override
  public void setupModule(SetupContext context) {
    SimpleSerializers writing = new SimpleSerializers();
    SimpleDeserializers reading = new SimpleDeserializers();
    items(writing, reading);
    rows(writing, reading);
    documents(writing, reading);
    codes(writing, reading);
    context.addSerializers(writing);
    context.addDeserializers(reading);
  }

  /** An item in an array is never taken for a document. */
  private void items(SimpleSerializers writing, SimpleDeserializers reading) {
    writing.addSerializer(new JacksonWriting<>(ServiceItem.class, CatalogueWriter::json));
    reading.addDeserializer(
        ServiceItem.class,
        JacksonReading.within(
            ITEM_BEFORE, ITEM_AFTER, ServiceItem.class, null, profile, ServiceItem.class::cast));
    inDocument("basicItems", BasicItem.class, writing, reading);
    inDocument(RowKind.IMPLEMENTING_BODIES.enName(), ImplementingBody.class, writing, reading);
  }

  private <H extends ElementHolder> void inDocument(
      String array, Class<H> type, SimpleSerializers writing, SimpleDeserializers reading) {
    writing.addSerializer(new JacksonWriting<>(type, CatalogueWriter::json));
    reading.addDeserializer(
        type,
        JacksonReading.within(
            "{\"" + array + "\":[", "]}", type, Dialect.canonical(), profile, type::cast));
  }

  private void rows(SimpleSerializers writing, SimpleDeserializers reading) {
    rows(RowKind.LEGAL_BASES, LegalBasis.class, writing, reading);
    rows(RowKind.SPECIAL_PROCEDURES, SpecialProcedure.class, writing, reading);
    rows(RowKind.STEPS, Step.class, writing, reading);
    rows(RowKind.SITUATIONS, Situation.class, writing, reading);
    rows(RowKind.WINDOWS, Window.class, writing, reading);
    rows(RowKind.FEES, Fee.class, writing, reading);
    rows(RowKind.MATERIALS, Material.class, writing, reading);
    rows(RowKind.RESULTS, Result.class, writing, reading);
    rows(RowKind.QUESTIONS, Question.class, writing, reading);
  }

  private <R extends ElementHolder> void rows(
      RowKind<R> kind, Class<R> type, SimpleSerializers writing, SimpleDeserializers reading) {
    writing.addSerializer(new JacksonWriting<>(type, CatalogueWriter::json));
    reading.addDeserializer(type, inItem(kind.enName(), type, item -> firstOf(item.get(kind))));
  }

  /** Reads what is one of a list in an item. */
  private <T> JacksonReading<T> inItem(
      String member, Class<T> type, Function<ElementHolder, @Nullable T> taking) {
    return JacksonReading.within(
        ITEM_BEFORE + "{\"" + member + "\":[",
        "]}" + ITEM_AFTER,
        type,
        Dialect.canonical(),
        profile,
        taking);
  }

  private static <T> @Nullable T firstOf(@Nullable List<T> list) {
    return list == null || list.isEmpty() ? null : list.get(0);
  }

  private void documents(SimpleSerializers writing, SimpleDeserializers reading) {
    writing.addSerializer(new JacksonWriting<>(Catalogue.class, CatalogueWriter::json));
    reading.addDeserializer(Catalogue.class, JacksonReading.ofCatalogue(profile));
    writing.addSerializer(new JacksonWriting<>(CatalogueHeader.class, CatalogueWriter::json));
    reading.addDeserializer(CatalogueHeader.class, JacksonReading.ofHeader(profile));
    writing.addSerializer(new JacksonWriting<>(Attachment.class, CatalogueWriter::json));
    reading.addDeserializer(
        Attachment.class,
        inItem(
            Elements.FLOW_CHART.enName(),
            Attachment.class,
            item -> firstOf(item.get(Elements.FLOW_CHART))));
  }

  private void codes(SimpleSerializers writing, SimpleDeserializers reading) {
    CodeStyle style = profile == null ? CodeStyle.STRICT : profile.codeStyle();
    text(BasicCode.class, code -> BasicCode.parse(code, style), writing, reading);
    text(ImplementationCode.class, code -> ImplementationCode.parse(code, style), writing, reading);
    text(HandlingItemCode.class, code -> HandlingItemCode.parse(code, style), writing, reading);
    text(SocialCreditCode.class, SocialCreditCode::parse, writing, reading);
    text(TeIdentifier.class, TeIdentifier::parse, writing, reading);
    text(DivisionCode.class, DivisionCode::parse, writing, reading);
    text(
        CatalogueDate.class,
        date -> Optional.ofNullable(CatalogueDate.parse(date)),
        writing,
        reading);
  }

  private static <T> void text(
      Class<T> type,
      Function<String, Optional<T>> parsing,
      SimpleSerializers writing,
      SimpleDeserializers reading) {
    writing.addSerializer(type, ToStringSerializer.instance);
    reading.addDeserializer(type, new JacksonReading.OfText<>(type, parsing));
  }
}
