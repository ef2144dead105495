package org.jiedui.web.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jiedui.explain.Words;
import org.jiedui.spelling.NearMiss;

/**
 * Takes the parameters of an address at their word: one that is not known, comes twice, or is no number where one is
 * expected is an error. Left aside in silence, a misspelt filter would answer the whole list.
 */
@Provider
public class ParameterCheck implements ContainerRequestFilter {

    private static final int MOST_DIGITS = 9;

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(method, ParameterCheck::typesOf);
        List<Errors.FieldError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                errors.add(unknown(name, types));
            } else if (values.size() > 1) {
                errors.add(error(
                        name,
                        ErrorCode.REPEATED_PARAMETER,
                        values.get(1),
                        new Words(
                                "参数 " + name + " 出现了 " + values.size() + " 次，应只出现一次。请去掉多余的。",
                                "The parameter " + name + " is there " + values.size()
                                        + " times and may be there once. Take the others out.")));
            } else {
                checkValue(name, type, values.getFirst(), errors);
            }
        });
        if (!errors.isEmpty()) {
            Errors.FieldError first = errors.getFirst();
            throw Errors.of(
                    ErrorCode.find(first.code()).orElseThrow(), new Words(first.messageZh(), first.message()), errors);
        }
    }

    private static void checkValue(String name, Class<?> type, String value, List<Errors.FieldError> errors) {
        boolean number = type == int.class || type == Integer.class;
        if (number && !value.matches("-?\\d{1," + MOST_DIGITS + "}")) {
            errors.add(error(
                    name,
                    ErrorCode.INVALID_PARAMETER,
                    value,
                    new Words(
                            "参数 " + name + "（" + Errors.shorten(value) + "）应为整数。请改正或去掉该参数。",
                            "The parameter " + name + " (" + Errors.shorten(value)
                                    + ") must be a whole number. Correct it or leave it out.")));
        } else if (type == boolean.class && !value.equals("true") && !value.equals("false")) {
            errors.add(error(
                    name,
                    ErrorCode.INVALID_PARAMETER,
                    value,
                    new Words(
                            "参数 " + name + "（" + Errors.shorten(value) + "）应为 true 或 false。请改正或去掉该参数。",
                            "The parameter " + name + " (" + Errors.shorten(value)
                                    + ") must be true or false. Correct it or leave it out.")));
        }
    }

    private static Errors.FieldError unknown(String name, Map<String, Class<?>> types) {
        String shown = Errors.shorten(name);
        String near = name.length() > MOST_DIGITS * 4
                ? null
                : NearMiss.first(name, types.keySet()).orElse(null);
        String all = String.join(", ", types.keySet());
        Words words;
        if (types.isEmpty()) {
            words = new Words(
                    "此地址没有参数，“" + shown + "”无从采用。请去掉。",
                    "This address has no parameters; \"" + shown + "\" means nothing here. Take it out.");
        } else if (near == null) {
            words = new Words(
                    "参数“" + shown + "”不在约定之内，可用：" + all + "。请改正或去掉。",
                    "The parameter \"" + shown + "\" is not known; known are " + all + ". Correct it or take it out.");
        } else {
            words = new Words(
                    "参数“" + shown + "”不在约定之内，是否应为 " + near + "？可用：" + all + "。",
                    "The parameter \"" + shown + "\" is not known. Did you mean " + near + "? Known are " + all + ".");
        }
        return error(name, ErrorCode.UNKNOWN_PARAMETER, name, words);
    }

    private static Errors.FieldError error(String name, ErrorCode code, String value, Words words) {
        return new Errors.FieldError(Errors.shorten(name), code.code(), Errors.shorten(value), words.en(), words.zh());
    }

    /** The parameters that a method reads, by name, with the types that it reads them as. */
    private static Map<String, Class<?>> typesOf(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                types.put(query.value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam of = field.getAnnotation(QueryParam.class);
                    if (of != null) {
                        types.put(of.value(), field.getType());
                    }
                }
            }
        }
        return types;
    }
}
