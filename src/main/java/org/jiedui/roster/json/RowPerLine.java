package org.jiedui.roster.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** A line break after each field of the roster and after each row of its lists. */
final class RowPerLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
        separate(generator, 1);
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) throws IOException {
        breakLine(generator);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
        separate(generator, 2);
    }

    @Override
    public void writeEndArray(JsonGenerator generator, int count) throws IOException {
        breakLine(generator);
        super.writeEndArray(generator, count);
    }

    private static void separate(JsonGenerator generator, int depth) throws IOException {
        generator.writeRaw(',');
        if (generator.getOutputContext().getNestingDepth() <= depth) {
            generator.writeRaw('\n');
        }
    }

    private static void breakLine(JsonGenerator generator) throws IOException {
        if (generator.getOutputContext().getNestingDepth() <= 2) {
            generator.writeRaw('\n');
        }
    }
}
