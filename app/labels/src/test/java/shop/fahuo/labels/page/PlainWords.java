package shop.fahuo.labels.page;

import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Chinese and Latin letters, digits, blanks and marks.
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@CharRange(from = '一', to = '龟')
@CharRange(from = '0', to = '9')
@CharRange(from = 'a', to = 'z')
@Chars({' ', '，', '（', '）', '-', '·'})
@interface PlainWords {}
