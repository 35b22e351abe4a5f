<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttentionFigure</name>
    <message>
        <source>Attention with positions</source>
        <translation>带位置的注意力</translation>
    </message>
    <message>
        <source>Attention without positions</source>
        <translation>不带位置的注意力</translation>
    </message>
    <message>
        <source>queries down, keys across</source>
        <translation>纵向为查询，横向为键</translation>
    </message>
    <message>
        <source>sequence %1</source>
        <translation>序列 %1</translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation>已打乱</translation>
    </message>
    <message>
        <source>random W_q and W_k</source>
        <translation>随机的 W_q 与 W_k</translation>
    </message>
    <message>
        <source>Shuffle the words: what changes?</source>
        <translation>打乱词序：什么会变？</translation>
    </message>
    <message>
        <source>Weights change by %1</source>
        <translation>权重变化 %1</translation>
    </message>
    <message>
        <source>Mean output changes by %1</source>
        <translation>平均输出变化 %1</translation>
    </message>
    <message>
        <source>: rows only swap</source>
        <translation>：各行只是互换</translation>
    </message>
    <message>
        <source> of norm %1</source>
        <translation>（范数 %1）</translation>
    </message>
    <message>
        <source>%1: heatmap of weights, %2. Colours from %3 to %4. %5 %6</source>
        <translation>%1：权重热图，%2。颜色从 %3 到 %4。%5 %6</translation>
    </message>
    <message>
        <source>“%1” attends most to “%2”, weight %3.</source>
        <translation>“%1”最关注“%2”，权重 %3。</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>Take &amp;dimension %1 out of Waveforms</source>
        <translation>从“波形”中去掉维度 %1(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;dimension %1 in Waveforms</source>
        <translation>在“波形”中显示维度 %1(&amp;D)</translation>
    </message>
    <message>
        <source>Copy &amp;value %1</source>
        <translation>复制数值 %1(&amp;V)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Copy &amp;reading</source>
        <translation>复制读数(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use position %1 as the reference</source>
        <translation>以位置 %1 为参考(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Sine and cosine are exchanged: cosines come first.</source>
        <translation>正弦与余弦对调了：余弦在前。</translation>
    </message>
    <message>
        <source>The cosines have the exponent (2i+1)/d_model; both columns of a pair share 2i/d_model.</source>
        <translation>余弦的指数是 (2i+1)/d_model；一对的两列本应共用 2i/d_model。</translation>
    </message>
    <message>
        <source>The exponent is 2c/d_model with c the column: the index is doubled twice, and sine and cosine of a pair differ in frequency.</source>
        <translation>指数是 2c/d_model（c 为列号）：下标被乘了两次 2，同一对的正弦与余弦频率不同。</translation>
    </message>
    <message>
        <source>The angle is pos / (2i/d_model)^2; it is meant to be pos / base^(2i/d_model).</source>
        <translation>角度是 pos / (2i/d_model)^2；本应是 pos / base^(2i/d_model)。</translation>
    </message>
    <message>
        <source>The angle is pos / (base × 2i/d_model): a product in place of the power base^(2i/d_model).</source>
        <translation>角度是 pos / (base × 2i/d_model)：用乘积代替了幂 base^(2i/d_model)。</translation>
    </message>
    <message>
        <source>The exponent is 2i; it is meant to be divided by d_model.</source>
        <translation>指数是 2i；本应再除以 d_model。</translation>
    </message>
    <message>
        <source>The position is multiplied by base^(2i/d_model) instead of divided by it.</source>
        <translation>位置乘以了 base^(2i/d_model)，本应除以它。</translation>
    </message>
    <message>
        <source>The order of the frequencies is reversed: slow pairs come first.</source>
        <translation>频率的顺序颠倒了：慢的对在前。</translation>
    </message>
    <message>
        <source>All columns are sines: the cosines are missing.</source>
        <translation>所有列都是正弦：缺少余弦。</translation>
    </message>
    <message>
        <source>All columns are cosines: the sines are missing.</source>
        <translation>所有列都是余弦：缺少正弦。</translation>
    </message>
    <message>
        <source>The halves take their frequencies from interleaved columns: column c has pair c/2, so the sines hold fast pairs only and the cosines slow ones.</source>
        <translation>两半的频率取自交错排列的列：第 c 列用第 c/2 对，于是正弦只有快的对，余弦只有慢的对。</translation>
    </message>
    <message>
        <source>Column %1 is missing: those behind it stand one place too far left.</source>
        <translation>缺少第 %1 列：其后的列都向左错了一位。</translation>
    </message>
    <message>
        <source>These are the first columns of a table with d_model %1.</source>
        <translation>这是 d_model 为 %1 的表格的前若干列。</translation>
    </message>
    <message>
        <source>The positions are rounded to bfloat16: from 257 on several share a number.</source>
        <translation>位置被舍入到 bfloat16：从 257 起，几个位置共用一个数。</translation>
    </message>
    <message>
        <source>The positions are rounded to float16: from 2049 on several share a number.</source>
        <translation>位置被舍入到 float16：从 2049 起，几个位置共用一个数。</translation>
    </message>
    <message>
        <source>All numbers are multiplied by %1</source>
        <translation>所有数都乘以了 %1</translation>
    </message>
    <message>
        <source>%1, the square root of d_model.</source>
        <translation>%1，即 d_model 的平方根。</translation>
    </message>
    <message>
        <source>%1, one over the square root of d_model.</source>
        <translation>%1，即 d_model 平方根的倒数。</translation>
    </message>
    <message>
        <source>The numbers are rounded to float32.</source>
        <translation>数值被舍入到 float32。</translation>
    </message>
    <message>
        <source>The numbers are rounded to float16.</source>
        <translation>数值被舍入到 float16。</translation>
    </message>
    <message>
        <source>The numbers are rounded to bfloat16.</source>
        <translation>数值被舍入到 bfloat16。</translation>
    </message>
    <message>
        <source>The base is %1.</source>
        <translation>底数是 %1。</translation>
    </message>
    <message>
        <source>The base is 10,000 squared: the exponent is 4i/d_model, the index is doubled twice.</source>
        <translation>底数是 10,000 的平方：指数成了 4i/d_model，下标被乘了两次 2。</translation>
    </message>
    <message>
        <source>Positions begin at %1: off by one.</source>
        <translation>位置从 %1 开始：相差一。</translation>
    </message>
    <message>
        <source>Positions begin at %1.</source>
        <translation>位置从 %1 开始。</translation>
    </message>
    <message>
        <source>The step from row to row is %1.</source>
        <translation>行与行之间的步长是 %1。</translation>
    </message>
    <message>
        <source>The table has the other layout.</source>
        <translation>表格用的是另一种排列。</translation>
    </message>
    <message>
        <source>The table has the other spacing.</source>
        <translation>表格用的是另一种间隔。</translation>
    </message>
    <message>
        <source>The table is transposed: its rows are dimensions, its columns positions.</source>
        <translation>表格被转置了：行是维度，列是位置。</translation>
    </message>
    <message>
        <source>Row %1 is all zeros, as rows for padding are.</source>
        <translation>第 %1 行全为零，填充行就是这样。</translation>
    </message>
    <message>
        <source>No convention and no mistake known here makes this table.</source>
        <translation>没有已知的约定或错误会得到这张表。</translation>
    </message>
    <message>
        <source>Spacing %1 with base %2 makes the same table.</source>
        <translation>间隔 %1、底数 %2 得到同一张表。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行、第 %2 列</translation>
    </message>
    <message>
        <source>%1 (cannot be told)</source>
        <translation>%1（无法判断）</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>matches, but with angles computed in float32</source>
        <translation>一致，但角度以 float32 计算</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>the paper and the TensorFlow tutorials that interleave; KerasHub, d2l</source>
        <translation>论文以及交错排列的 TensorFlow 教程；KerasHub、d2l</translation>
    </message>
    <message>
        <source>the usual PyTorch recipe</source>
        <translation>常见的 PyTorch 写法</translation>
    </message>
    <message>
        <source>tensor2tensor, Whisper</source>
        <translation>tensor2tensor、Whisper</translation>
    </message>
    <message>
        <source>fairseq (positions from 2 on)</source>
        <translation>fairseq（位置从 2 开始）</translation>
    </message>
    <message>
        <source>Hugging Face Marian, the TensorFlow tutorial</source>
        <translation>Hugging Face Marian、TensorFlow 教程</translation>
    </message>
    <message>
        <source>time steps of diffusion models (cosines first)</source>
        <translation>扩散模型的时间步（余弦在前）</translation>
    </message>
    <message>
        <source>no known program</source>
        <translation>没有已知的程序</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Made like</source>
        <translation>做法</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，位于%2</translation>
    </message>
    <message>
        <source>There</source>
        <translation>该处</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>为 %1，应为 %2</translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Beyond rounding</source>
        <translation>超出舍入</translation>
    </message>
    <message>
        <source>%1 of %2 numbers</source>
        <translation>%2 个数中的 %1 个</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>holds no numbers</source>
        <translation>没有数字</translation>
    </message>
    <message>
        <source>is neither a .npy file nor a text of numbers</source>
        <translation>既不是 .npy 文件，也不是数字文本</translation>
    </message>
    <message>
        <source>the header of the .npy file is damaged</source>
        <translation>.npy 文件的文件头已损坏</translation>
    </message>
    <message>
        <source>version %1 of the .npy format is not known; versions 1 to 3 are</source>
        <translation>不支持 .npy 格式的版本 %1；支持版本 1 到 3</translation>
    </message>
    <message>
        <source>the type %1 is refused; allowed are float16, float32 and float64</source>
        <translation>不接受类型 %1；可用 float16、float32 和 float64</translation>
    </message>
    <message>
        <source>the shape %1 is refused; allowed are rows and columns, and axes of length 1</source>
        <translation>不接受形状 %1；可用行和列，以及长度为 1 的轴</translation>
    </message>
    <message>
        <source>is cut off: the shape %1 needs %2 bytes of numbers, there are %3</source>
        <translation>不完整：形状 %1 需要 %2 字节的数据，实有 %3</translation>
    </message>
    <message>
        <source>is too large (%1); allowed are %2 rows, %3 columns and %4 numbers, as text %5</source>
        <translation>太大（%1）；最多 %2 行、%3 列、%4 个数，文本最多 %5 个</translation>
    </message>
    <message>
        <source>line %1: &quot;%2&quot; is not a number</source>
        <translation>第 %1 行：“%2”不是数字</translation>
    </message>
    <message>
        <source>The number of rows is %1 instead of %2.</source>
        <translation>表格的行数是 %1，应为 %2。</translation>
    </message>
    <message>
        <source>The number of columns is %1 instead of %2.</source>
        <translation>表格的列数是 %1，应为 %2。</translation>
    </message>
    <message>
        <source>Numbers that are NaN or infinite: %1, the first at row %2, column %3.</source>
        <translation>NaN 或无穷大的数有 %1 个，第一个在第 %2 行、第 %3 列。</translation>
    </message>
    <message>
        <source>Numbers that are off: %1; the rest is right.</source>
        <translation>不对的数有 %1 个，其余正确。</translation>
    </message>
    <message>
        <source>Cannot be told from a table of %1 × %2 (rows × columns): %3.</source>
        <translation>由 %1 × %2（行 × 列）的表格无法判断：%3。</translation>
    </message>
    <message>
        <source>%1 × %2 (rows × columns), %3</source>
        <translation>%1 × %2（行 × 列），%3</translation>
    </message>
    <message>
        <source>numbers in line %1: %2; in the lines before it: %3</source>
        <translation>第 %1 行有 %2 个数，前面各行有 %3 个</translation>
    </message>
</context>
<context>
    <name>ChoiceLabels</name>
    <message>
        <source>Blue to red</source>
        <translation>蓝到红</translation>
    </message>
    <message>
        <source>Purple to green</source>
        <translation>紫到绿</translation>
    </message>
    <message>
        <source>Red to blue, as in the tutorials</source>
        <translation>红到蓝（教程所用）</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Blue to yellow</source>
        <translation>蓝到黄</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>ClocksFigure</name>
    <message>
        <source>(no cos, %1)</source>
        <translation>（无 cos，%1）</translation>
    </message>
    <message>
        <source>turned by %1°</source>
        <translation>转过 %1°</translation>
    </message>
    <message>
        <source>cannot be turned</source>
        <translation>无法旋转</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>this encoding has no pair</source>
        <translation>这个编码没有正弦余弦对</translation>
    </message>
    <message>
        <source>every pair is a hand that ends at (cos, sin), fast to slow</source>
        <translation>每一对是一根指针，针尖在 (cos, sin)，由快到慢</translation>
    </message>
    <message>
        <source>%1 clocks, from pair %2 to pair %3 of %4, wavelengths %5 to %6 positions.</source>
        <translation>%1 个时钟，从第 %2 对到第 %3 对，共 %4 对；波长从 %5 到 %6 个位置。</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>第 %1 对</translation>
    </message>
    <message>
        <source>wavelength %1</source>
        <translation>波长 %1</translation>
    </message>
    <message>
        <source>pair %1, dim %2</source>
        <translation>第 %1 对，维度 %2</translation>
    </message>
    <message>
        <source>Position %1 =</source>
        <translation>位置 %1 =</translation>
    </message>
    <message>
        <source>Position %1, whole part =</source>
        <translation>位置 %1，整数部分 =</translation>
    </message>
    <message>
        <source>each digit flips half as often as the one right of it</source>
        <translation>每一位的翻转次数是它右边一位的一半</translation>
    </message>
    <message>
        <source>Shift by %1 rows, to position %2 (grey hands): one rotation M for each pair, the same from every position;  |P(p + k) − M P(p)| = %3 over these clocks</source>
        <translation>平移 %1 行，到位置 %2（灰色指针）：每一对只需一个旋转 M，从任何位置出发都相同；  这些时钟的 |P(p + k) − M P(p)| = %3</translation>
    </message>
    <message>
        <source>k = %1:  |P(p + k) − M P(p)| = %2 over these clocks</source>
        <translation>k = %1：  这些时钟的 |P(p + k) − M P(p)| = %2</translation>
    </message>
    <message>
        <source>Position %1   ·   pair %2, dimension %3 alone   ·   sin %4, no cos   ·   wavelength %5   ·   %6 turns from position 0</source>
        <translation>位置 %1   ·   第 %2 对，只有维度 %3   ·   sin %4，无 cos   ·   波长 %5   ·   自位置 0 起 %6 圈</translation>
    </message>
    <message>
        <source>Position %1   ·   pair %2, dimensions %3 and %4   ·   cos %5, sin %6   ·   wavelength %7   ·   %8 turns from position 0</source>
        <translation>位置 %1   ·   第 %2 对，维度 %3 和 %4   ·   cos %5，sin %6   ·   波长 %7   ·   自位置 0 起 %8 圈</translation>
    </message>
    <message>
        <source>pale, with a ring: A pinned</source>
        <translation>浅色带圆环：固定的 A</translation>
    </message>
    <message>
        <source>Pale hands with a ring: A pinned.</source>
        <translation>浅色带圆环的指针：固定的 A。</translation>
    </message>
    <message>
        <source>%1   ·   A pinned: cos %2, sin %3</source>
        <translation>%1   ·   固定的 A：cos %2，sin %3</translation>
    </message>
    <message>
        <source>%1 of %2 pairs, fast to slow: evenly spaced, and the chosen ones</source>
        <translation>%2 对中的 %1 对，由快到慢：均匀选取，并含所选维度</translation>
    </message>
    <message>
        <source>the wheel zooms in</source>
        <translation>滚轮可放大</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>A file to write, or - for standard output</source>
        <translation>要写的文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>%1: there is no such option; --help lists them</source>
        <translation>%1：没有这个选项；--help 列出全部选项</translation>
    </message>
    <message>
        <source>%1: a command comes first</source>
        <translation>%1：命令要写在最前面</translation>
    </message>
    <message>
        <source>%1: one file is opened at a time</source>
        <translation>%1：一次只能打开一个文件</translation>
    </message>
    <message>
        <source>%1: one argument too many</source>
        <translation>%1：多了一个参数</translation>
    </message>
    <message>
        <source>check: name a table</source>
        <translation>check：请给出一个表</translation>
    </message>
    <message>
        <source>code: --target is missing</source>
        <translation>code：缺少 --target</translation>
    </message>
    <message>
        <source>is for pixels; millimetres have --dpi</source>
        <translation>只用于像素；毫米请用 --dpi</translation>
    </message>
    <message>
        <source>%1 is refused; allowed are whole numbers A:B, A from 0 and below B, B at most %2</source>
        <translation>不接受 %1；应为整数 A:B，A 从 0 起且小于 B，B 不超过 %2</translation>
    </message>
    <message>
        <source>%1 is refused; allowed are pixels such as 1200x800 and millimetres such as 160x100mm</source>
        <translation>不接受 %1；应为像素（如 1200x800）或毫米（如 160x100mm）</translation>
    </message>
    <message>
        <source>-: needs --format, one of: %1</source>
        <translation>-：需要 --format，可选：%1</translation>
    </message>
    <message>
        <source>%1: has no extension; known are: %2</source>
        <translation>%1：没有扩展名；可用的有：%2</translation>
    </message>
    <message>
        <source>export: name a file to write, such as heatmap.png</source>
        <translation>export：请给出要写的文件，例如 heatmap.png</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Number of positions, 1 to 16777216; 128 by default</source>
        <translation>位置数，1 到 16777216；默认 128</translation>
    </message>
    <message>
        <source>Number of dimensions, 1 to 32768; 64 by default</source>
        <translation>维数，1 到 32768；默认 64</translation>
    </message>
    <message>
        <source>Base of the frequencies, 1 to 1e12; 10000 by default</source>
        <translation>频率的底数，1 到 1e12；默认 10000</translation>
    </message>
    <message>
        <source>Order of the columns: interleaved (default) or halves</source>
        <translation>列的次序：interleaved（默认）或 halves</translation>
    </message>
    <message>
        <source>Spacing of the frequencies: paper (default) or tensor2tensor</source>
        <translation>频率的间隔：paper（默认）或 tensor2tensor</translation>
    </message>
    <message>
        <source>Position of the first row, 0 to 16777216; 0 by default</source>
        <translation>第一行的位置，0 到 16777216；默认 0</translation>
    </message>
    <message>
        <source>From row to row, 1/1024 to 64; 1 by default</source>
        <translation>相邻两行的位置差，1/1024 到 64；默认 1</translation>
    </message>
    <message>
        <source>Dimensions of the waveforms: 0,8,16-19</source>
        <translation>波形所画的维度：0,8,16-19</translation>
    </message>
    <message>
        <source>Row that others are compared with, from 0</source>
        <translation>作为比较基准的行，从 0 起</translation>
    </message>
    <message>
        <source>Similarity: dot (default), cosine or distance</source>
        <translation>相似度：dot（默认）、cosine 或 distance</translation>
    </message>
    <message>
        <source>Only rows A to B - 1, from 0</source>
        <translation>只要第 A 到 B - 1 行，从 0 起</translation>
    </message>
    <message>
        <source>Only columns A to B - 1, from 0</source>
        <translation>只要第 A 到 B - 1 列，从 0 起</translation>
    </message>
    <message>
        <source>Size of a picture in pixels, or in millimetres: 160x100mm</source>
        <translation>图片大小，以像素计，或以毫米计：160x100mm</translation>
    </message>
    <message>
        <source>Pixels of the picture for each of --size, 0.1 to 16</source>
        <translation>--size 的每个像素对应图片的像素数，0.1 到 16</translation>
    </message>
    <message>
        <source>One pixel for each cell of the encoding, no axes</source>
        <translation>编码的每一格占一个像素，不画坐标轴</translation>
    </message>
    <message>
        <source>light (default), dark or print</source>
        <translation>light（默认）、dark 或 print</translation>
    </message>
    <message>
        <source>Format of the output -, standard output</source>
        <translation>输出到 -（标准输出）时的格式</translation>
    </message>
    <message>
        <source>Write one JSON object</source>
        <translation>写出一个 JSON 对象</translation>
    </message>
    <message>
        <source>numpy, pytorch, tensorflow or cpp</source>
        <translation>numpy、pytorch、tensorflow 或 cpp</translation>
    </message>
    <message>
        <source>not together with another file to open</source>
        <translation>不能同时再打开另一个文件</translation>
    </message>
    <message>
        <source>Colours: blue-red (default), purple-green, red-blue, viridis, blue-yellow or grey</source>
        <translation>配色：blue-red（默认）、purple-green、red-blue、viridis、blue-yellow 或 grey</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>is not one of: %1</source>
        <translation>不属于：%1</translation>
    </message>
    <message>
        <source>not together with a document</source>
        <translation>不能与文档一起使用</translation>
    </message>
    <message>
        <source>there is no such option of a job</source>
        <translation>任务没有这个选项</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>must be a text, a number or a list of numbers</source>
        <translation>应为文字、数或数的列表</translation>
    </message>
    <message>
        <source>must be the name of a file</source>
        <translation>应为文件名</translation>
    </message>
    <message>
        <source>must be a list of 1 to %1 names of files</source>
        <translation>应为 1 到 %1 个文件名的列表</translation>
    </message>
    <message>
        <source>holds what is no name of a file</source>
        <translation>其中有一项不是文件名</translation>
    </message>
    <message>
        <source>must be an object whose &quot;jobs&quot; are a list of 1 to %1 jobs</source>
        <translation>应为对象，其中的“jobs”是 1 到 %1 项任务的列表</translation>
    </message>
    <message>
        <source>Opens the window. The commands export, facts, code and check have their own --help.</source>
        <translation>打开窗口。命令 export、facts、code 和 check 各有自己的 --help。</translation>
    </message>
    <message>
        <source>A document, or a picture that Sinescope exported</source>
        <translation>文档，或 Sinescope 导出的图片</translation>
    </message>
    <message>
        <source>Writes a figure as a picture (png, svg, pdf), the numbers behind it (csv, npy, raw), or the document (sinescope), by the extension of OUT.</source>
        <translation>把一幅图写成图片（png、svg、pdf）、写出其数据（csv、npy、raw）或文档（sinescope），由 OUT 的扩展名决定。</translation>
    </message>
    <message>
        <source>Says what can be said of an encoding in numbers: sizes, wavelengths, searches and self-checks. Takes up to some seconds.</source>
        <translation>用数字说明一个编码：大小、波长、搜索结果和自检。最多需要几秒钟。</translation>
    </message>
    <message>
        <source>Writes code that makes exactly this encoding, to standard output.</source>
        <translation>把恰好生成这个编码的代码写到标准输出。</translation>
    </message>
    <message>
        <source>Says how a table was made (.npy or text), how far it is off, and why. Parameters that are given are kept, the others are found out.</source>
        <translation>说明一张表格（.npy 或文本）是怎样做成的、偏差多大以及为什么。给出的参数保持不变，其余由程序找出。</translation>
    </message>
    <message>
        <source>A table to check</source>
        <translation>要检查的表格</translation>
    </message>
    <message>
        <source>%1 is refused; write it as base=10:1000000:log:120 or reference=0:100:linear:101</source>
        <translation>不接受 %1；请写成 base=10:1000000:log:120 或 reference=0:100:linear:101 的形式</translation>
    </message>
    <message>
        <source>%1: is named twice</source>
        <translation>%1：重复出现</translation>
    </message>
    <message>
        <source>not together with --batch: each job has its own options</source>
        <translation>不能与 --batch 一起使用：每项任务有自己的选项</translation>
    </message>
    <message>
        <source>each job names its own outputs, so %1 is one too many</source>
        <translation>每项任务自己指定输出，%1 是多余的</translation>
    </message>
    <message>
        <source>Start from a document or an exported picture</source>
        <translation>从文档或导出的图片开始</translation>
    </message>
    <message>
        <source>overview, encoding (default), waveforms, similarity, similarity-matrix, clocks, wavelengths, sentence, limits</source>
        <translation>overview、encoding（默认）、waveforms、similarity、similarity-matrix、clocks、wavelengths、sentence、limits</translation>
    </message>
    <message>
        <source>The same, down the similarity matrix</source>
        <translation>同上，用于相似度矩阵的纵轴</translation>
    </message>
    <message>
        <source>The heatmap with positions down</source>
        <translation>热图以位置为纵轴</translation>
    </message>
    <message>
        <source>Spread the colours over the visible values</source>
        <translation>让颜色覆盖可见数值的范围</translation>
    </message>
    <message>
        <source>One entry a pixel instead of their mean: shows moire</source>
        <translation>每个像素取一个数值而不是平均值：会出现摩尔纹</translation>
    </message>
    <message>
        <source>Pixels an inch for millimetres and for the heatmap in svg and pdf, 10 to 2400; 300 by default</source>
        <translation>以毫米计时以及 svg、pdf 中热图的每英寸像素数，10 到 2400；默认 300</translation>
    </message>
    <message>
        <source>Text of the figure sentence, one sequence a line</source>
        <translation>sentence 图的文本，每行一个序列</translation>
    </message>
    <message>
        <source>float32, float64 or float16; what suits the figure by default</source>
        <translation>float32、float64 或 float16；默认取适合该图的类型</translation>
    </message>
    <message>
        <source>N numbered files in which a number runs from A to B, SCALE being linear or log: base=10:1000000:log:120</source>
        <translation>写 N 个编号的文件，其中一个数从 A 变到 B，SCALE 为 linear 或 log：base=10:1000000:log:120</translation>
    </message>
    <message>
        <source>Do the jobs of a JSON file instead</source>
        <translation>改为执行一个 JSON 文件里的各项任务</translation>
    </message>
    <message>
        <source>No progress line</source>
        <translation>不显示进度</translation>
    </message>
    <message>
        <source>has no effect on %1</source>
        <translation>对 %1 不起作用</translation>
    </message>
    <message>
        <source>files, whose extension is their format</source>
        <translation>文件，文件的格式由扩展名决定</translation>
    </message>
    <message>
        <source>%1 of the figure %2</source>
        <translation>图 %2 的 %1</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>job %1, %2: %3</source>
        <translation>任务 %1，%2：%3</translation>
    </message>
    <message>
        <source>%1: is no command; known are %2</source>
        <translation>%1：不是命令；可用的有 %2</translation>
    </message>
    <message>
        <source>Start from a preset: %1, or the name of one of your own</source>
        <translation>从一个预设开始：%1，或自己的预设的名称</translation>
    </message>
    <message>
        <source>en or zh_CN; en by default, and the window&apos;s own for the window</source>
        <translation>en 或 zh_CN；默认 en，窗口默认用它自己的设置</translation>
    </message>
    <message>
        <source>a text of %1 characters is refused; at most %2 are allowed</source>
        <translation>不接受 %1 个字符的文本；最多 %2 个</translation>
    </message>
    <message>
        <source>job %1 writes the same file</source>
        <translation>任务 %1 写同一个文件</translation>
    </message>
    <message>
        <source>needs the name of a file</source>
        <translation>需要一个文件名</translation>
    </message>
    <message>
        <source>%1 in pixels</source>
        <translation>以像素为单位的 %1</translation>
    </message>
    <message>
        <source>a pixel a cell is a size of its own: not with --size, --scale or --dpi</source>
        <translation>每格一像素已经决定了大小：不能与 --size、--scale 或 --dpi 同用</translation>
    </message>
</context>
<context>
    <name>CommandSynonyms</name>
    <message>
        <source>start over, reset, defaults</source>
        <translation>重新开始，重置，默认值</translation>
    </message>
    <message>
        <source>load a file, document, picture</source>
        <translation>载入，文件，文档，图片</translation>
    </message>
    <message>
        <source>keep the document, file, store</source>
        <translation>保留，文档，文件，存盘</translation>
    </message>
    <message>
        <source>save as, write a file, download</source>
        <translation>另存，写文件，下载</translation>
    </message>
    <message>
        <source>png, svg, pdf, picture, image, figure for a paper or slides</source>
        <translation>图片，图像，插图，论文，幻灯片</translation>
    </message>
    <message>
        <source>png, svg, pdf, picture, image, poster</source>
        <translation>图片，图像，海报</translation>
    </message>
    <message>
        <source>csv, npy, raw, numpy, spreadsheet, matrix, numbers, float16</source>
        <translation>电子表格，矩阵，数值</translation>
    </message>
    <message>
        <source>animation, video, gif, frames, series of pictures, batch</source>
        <translation>动画，视频，帧，一系列图片，批量</translation>
    </message>
    <message>
        <source>paper, printer, pdf</source>
        <translation>纸张，打印机</translation>
    </message>
    <message>
        <source>verify, diagnose, validate, npy, csv, convention, implementation</source>
        <translation>验证，核对，诊断，约定，实现</translation>
    </message>
    <message>
        <source>exit, close the program</source>
        <translation>关闭程序，结束</translation>
    </message>
    <message>
        <source>take back, revert</source>
        <translation>撤回，恢复</translation>
    </message>
    <message>
        <source>repeat, again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>clipboard, image, screenshot</source>
        <translation>剪贴板，图像，截图</translation>
    </message>
    <message>
        <source>python, snippet, source, implementation, clipboard</source>
        <translation>代码片段，源代码，实现，剪贴板</translation>
    </message>
    <message>
        <source>terminal, shell, script, clipboard</source>
        <translation>终端，脚本，剪贴板</translation>
    </message>
    <message>
        <source>heatmap, home, main page</source>
        <translation>热图，主页，首页</translation>
    </message>
    <message>
        <source>similarity of all positions, dot products, toeplitz, gram matrix</source>
        <translation>所有位置的相似度，点积，托普利茨</translation>
    </message>
    <message>
        <source>hands, rotation, phase, angle, binary digits, sine, cosine</source>
        <translation>指针，旋转，相位，角度，二进制，正弦，余弦</translation>
    </message>
    <message>
        <source>frequency, period, cycles, pairs</source>
        <translation>频率，周期，对</translation>
    </message>
    <message>
        <source>words, tokens, attention, padding, embedding, query, key, text</source>
        <translation>词，词元，注意力，填充，嵌入，查询，键，文本</translation>
    </message>
    <message>
        <source>cost, decay, precision, rounding, float16, bfloat16, extrapolation, long context</source>
        <translation>代价，衰减，精度，舍入，外推，长上下文</translation>
    </message>
    <message>
        <source>heatmap, table, matrix of the encoding</source>
        <translation>热图，编码表，编码矩阵</translation>
    </message>
    <message>
        <source>curves, sine waves, columns</source>
        <translation>曲线，正弦波，列</translation>
    </message>
    <message>
        <source>dot product, cosine, distance, reference position</source>
        <translation>点积，余弦，距离，参考位置</translation>
    </message>
    <message>
        <source>slide show, lecture, projector, large</source>
        <translation>放映，讲课，投影，放大</translation>
    </message>
    <message>
        <source>panel, sidebar, controls, sliders, hide</source>
        <translation>面板，侧栏，控件，滑块，隐藏</translation>
    </message>
    <message>
        <source>maximize, whole screen</source>
        <translation>最大化，整个屏幕</translation>
    </message>
    <message>
        <source>magnify, closer, larger, smaller, scale</source>
        <translation>缩放，放大，缩小，比例</translation>
    </message>
    <message>
        <source>reset the zoom, fit, show all</source>
        <translation>还原缩放，适应，显示全部</translation>
    </message>
    <message>
        <source>values, spreadsheet, cells, data</source>
        <translation>数值，电子表格，单元格，数据</translation>
    </message>
    <message>
        <source>transpose, swap the axes, rows, tensorflow picture</source>
        <translation>转置，交换坐标轴，行</translation>
    </message>
    <message>
        <source>aliasing, mean, nearest neighbour</source>
        <translation>混叠，均值，最近邻</translation>
    </message>
    <message>
        <source>contrast, range, normalize</source>
        <translation>对比度，范围，归一化</translation>
    </message>
    <message>
        <source>landmarks, annotations, lines</source>
        <translation>标注，标记，参考线</translation>
    </message>
    <message>
        <source>colormap, colors, palette, colour-blind, gradient</source>
        <translation>颜色表，色图，调色板，色盲，渐变</translation>
    </message>
    <message>
        <source>dark mode, light mode, night, appearance, accessibility</source>
        <translation>深色模式，浅色模式，夜间，外观，无障碍</translation>
    </message>
    <message>
        <source>keep, remember, hold, two encodings</source>
        <translation>保留，记住，两个编码</translation>
    </message>
    <message>
        <source>rope, bert, gpt, relative position, bias</source>
        <translation>相对位置，偏置</translation>
    </message>
    <message>
        <source>rope scaling, long context, extrapolation</source>
        <translation>长上下文，外推，缩放</translation>
    </message>
    <message>
        <source>course, tutorial, learn, teach</source>
        <translation>教程，学习，教学</translation>
    </message>
    <message>
        <source>quiz, game, exercise, guess</source>
        <translation>测验，游戏，练习，猜</translation>
    </message>
    <message>
        <source>manual, documentation, handbook, search</source>
        <translation>手册，文档，说明书，查找</translation>
    </message>
    <message>
        <source>explain the figure, manual</source>
        <translation>解释，说明，手册</translation>
    </message>
    <message>
        <source>keys, hotkeys, cheat sheet</source>
        <translation>按键，热键，速查表</translation>
    </message>
    <message>
        <source>version, licence, license, cite, citation, bibtex</source>
        <translation>版本，许可证，引用</translation>
    </message>
    <message>
        <source>positions, rows, sequence, context, max_len</source>
        <translation>位置数，行，序列，上下文</translation>
    </message>
    <message>
        <source>dimensions, columns, width, embedding size, hidden size, head</source>
        <translation>维数，列，宽度，嵌入大小，隐藏层大小，注意力头</translation>
    </message>
    <message>
        <source>theta, 10000, frequency, rope_theta, timescale</source>
        <translation>频率，时间尺度</translation>
    </message>
    <message>
        <source>interleaved, halves, order of the columns, concatenated</source>
        <translation>交错，前后两半，列的次序，拼接</translation>
    </message>
    <message>
        <source>frequencies, fairseq, exponent</source>
        <translation>频率，指数</translation>
    </message>
    <message>
        <source>offset, start, padding_idx</source>
        <translation>偏移，起点</translation>
    </message>
    <message>
        <source>scale, stride, interpolation</source>
        <translation>缩放，步幅，插值</translation>
    </message>
    <message>
        <source>curves, waveforms, columns</source>
        <translation>曲线，波形，列</translation>
    </message>
    <message>
        <source>query, row, compared with</source>
        <translation>查询，行，比较</translation>
    </message>
    <message>
        <source>dot product, cosine, euclidean distance</source>
        <translation>点积，余弦，欧氏距离</translation>
    </message>
    <message>
        <source>translation, locale</source>
        <translation>翻译，区域</translation>
    </message>
    <message>
        <source>simplified chinese, mandarin</source>
        <translation>简体中文，汉语</translation>
    </message>
    <message>
        <source>first lesson, begin</source>
        <translation>第一课，开始学习</translation>
    </message>
    <message>
        <source>preferences, options, configuration, theme, language, number format, font, reset all</source>
        <translation>首选项，选项，配置，主题，语言，数字格式，全部重置</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>dimensions beyond d_model</source>
        <translation>超出 d_model 的维度</translation>
    </message>
    <message>
        <source>the reference beyond the length</source>
        <translation>超出长度的参考位置</translation>
    </message>
    <message>
        <source>the fractions of cells at the edge of what is visible</source>
        <translation>可见范围边缘不足一格的部分</translation>
    </message>
    <message>
        <source>further references</source>
        <translation>其他参考位置</translation>
    </message>
    <message>
        <source>the shift of the clocks</source>
        <translation>时钟的平移</translation>
    </message>
    <message>
        <source>the landmarks of similarity</source>
        <translation>相似度的标记</translation>
    </message>
    <message>
        <source>the pinned encoding</source>
        <translation>固定的编码</translation>
    </message>
    <message>
        <source>the overlays in Similarity</source>
        <translation>相似度中的叠加曲线</translation>
    </message>
    <message>
        <source>the settings of the sentence besides its text</source>
        <translation>句子除文本外的设置</translation>
    </message>
    <message>
        <source>the settings of the limits</source>
        <translation>极限页的设置</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Pap&amp;er against Tensor2Tensor spacing</source>
        <translation>论文间隔与 Tensor2Tensor 间隔(&amp;E)</translation>
    </message>
    <message>
        <source>B&amp;ase 10,000 against 500,000</source>
        <translation>底数 10,000 与 500,000(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;NTK-aware base for a context four times as long</source>
        <translation>四倍上下文的 NTK 感知底数(&amp;N)</translation>
    </message>
    <message>
        <source>Position &amp;interpolation for a context four times as long</source>
        <translation>四倍上下文的位置插值(&amp;I)</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>比较(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Pin what is shown as A</source>
        <translation>把当前编码固定为 A(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>交换 A 与 B(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Unpin A</source>
        <translation>取消固定 A(&amp;U)</translation>
    </message>
    <message>
        <source>A &amp;beside B</source>
        <translation>A 与 B 并列(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Difference, B less A</source>
        <translation>差值：B 减 A(&amp;D)</translation>
    </message>
    <message>
        <source>Pairs worth comparing</source>
        <translation>值得比较的组合</translation>
    </message>
    <message>
        <source>&amp;Rotary score of equal query and key</source>
        <translation>查询与键相同时的旋转编码得分(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;ALiBi&apos;s straight line, slope 1/256</source>
        <translation>ALiBi 的直线，斜率 1/256(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Learned table before training (random)</source>
        <translation>训练之前的可学习表格（随机）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Overlay in Similarity</source>
        <translation>相似度中的叠加曲线(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Facts side by side…</source>
        <translation>并列概况(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy as co&amp;de</source>
        <translation>复制为代码(&amp;D)</translation>
    </message>
    <message>
        <source>Code for %1 copied</source>
        <translation>已复制 %1 代码</translation>
    </message>
    <message>
        <source>Copy co&amp;mmand line</source>
        <translation>复制命令行(&amp;M)</translation>
    </message>
    <message>
        <source>Command line copied</source>
        <translation>已复制命令行</translation>
    </message>
    <message>
        <source>Command line copied; it cannot say: %1</source>
        <translation>已复制命令行；它无法表示：%1</translation>
    </message>
</context>
<context>
    <name>EncodingFigure</name>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>%1 positions × %2 dimensions</source>
        <translation>%1 个位置 × %2 维</translation>
    </message>
    <message>
        <source>1 cell = %1 × %2 pixels</source>
        <translation>1 格 = %1 × %2 像素</translation>
    </message>
    <message>
        <source>1 pixel = one of %1 × %2 cells: expect moire</source>
        <translation>1 像素 = %1 × %2 格中的一格：会出现摩尔纹</translation>
    </message>
    <message>
        <source>1 pixel = mean of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格的均值</translation>
    </message>
    <message>
        <source>Heatmap of the encoding: %1. Colours from %2 to %3.</source>
        <translation>编码的热图：%1。颜色从 %2 到 %3。</translation>
    </message>
    <message>
        <source>A pinned, B shown</source>
        <translation>A 为固定，B 为当前</translation>
    </message>
    <message>
        <source>B shown less A pinned</source>
        <translation>当前 B 减固定 A</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1: stopped</source>
        <translation>%1：已停止</translation>
    </message>
    <message>
        <source>%1 has no data for %2</source>
        <translation>%1 没有 %2 的数据</translation>
    </message>
    <message>
        <source>a picture of %1 x %2 pixels is too large</source>
        <translation>%1 x %2 像素的图片太大</translation>
    </message>
    <message>
        <source>%1; the longest side allowed is %2 pixels</source>
        <translation>%1；最长的边不得超过 %2 像素</translation>
    </message>
    <message>
        <source>%1; allowed are %2 pixels in all</source>
        <translation>%1；总共不得超过 %2 像素</translation>
    </message>
    <message>
        <source>%1; it needs %2 of memory</source>
        <translation>%1；需要 %2 内存</translation>
    </message>
    <message>
        <source>%1 would be written; no file holds more than %2</source>
        <translation>将写入 %1；一个文件最多容纳 %2</translation>
    </message>
    <message>
        <source>%1 would be written, but only %2 are free at %3</source>
        <translation>将写入 %1，而 %3 只剩 %2 可用</translation>
    </message>
    <message>
        <source>there is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>may not be written</source>
        <translation>不可写</translation>
    </message>
    <message>
        <source>only the figure encoding has a pixel for each cell</source>
        <translation>只有图 encoding 能每格一像素</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>内存不足，画不了这张图片</translation>
    </message>
    <message>
        <source>the data of %1 is float64, not %2</source>
        <translation>%1 的数据是 float64，不是 %2</translation>
    </message>
    <message>
        <source>none is chosen</source>
        <translation>一个也没有选</translation>
    </message>
    <message>
        <source>would be larger than %1 bytes</source>
        <translation>将大于 %1 字节</translation>
    </message>
    <message>
        <source>%1 carries no Sinescope document</source>
        <translation>%1 中没有 Sinescope 文档</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Sinusoidal positional encoding</source>
        <translation>正弦位置编码</translation>
    </message>
    <message>
        <source>%1 to %2 has no equal ratios: both must be above 0</source>
        <translation>%1 到 %2 不能等比：两端都必须大于 0</translation>
    </message>
    <message>
        <source>writes numbered files, not standard output</source>
        <translation>写出的是编号的文件，不能是标准输出</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>old files are in %1</source>
        <translation>旧文件在 %1 中</translation>
    </message>
    <message>
        <source>is no file, and a sweep writes only files</source>
        <translation>不是普通文件，而扫描只写出普通文件</translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>is the same file as one before</source>
        <translation>与前面的某个文件是同一个文件</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>%1: is not a regular file</source>
        <translation>%1：不是普通文件</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Window, 1600 × 1000</source>
        <translation>窗口，1600 × 1000</translation>
    </message>
    <message>
        <source>Figure, 1200 × 800</source>
        <translation>单幅图，1200 × 800</translation>
    </message>
    <message>
        <source>Slide, 1920 × 1080</source>
        <translation>幻灯片，1920 × 1080</translation>
    </message>
    <message>
        <source>Slide 4K, 3840 × 2160</source>
        <translation>4K 幻灯片，3840 × 2160</translation>
    </message>
    <message>
        <source>Column, 85 × 60 mm</source>
        <translation>单栏插图，85 × 60 毫米</translation>
    </message>
    <message>
        <source>Page, 160 × 100 mm</source>
        <translation>通栏插图，160 × 100 毫米</translation>
    </message>
    <message>
        <source>A4 across, 297 × 210 mm</source>
        <translation>A4 横向，297 × 210 毫米</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>&quot;%1&quot; is a word; a number is needed</source>
        <translation>“%1”是词，这里要的是数</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;</source>
        <translation>没有“%1”这个名称</translation>
    </message>
    <message numerus="yes">
        <source>there is no &quot;%1&quot; of %n value(s)</source>
        <translation>
            <numerusform>没有带 %n 个值的“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
    <message>
        <source>%1 is a word; a number or a condition is needed</source>
        <translation>%1 是词，这里要的是数或条件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>这里不应出现“%1”</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>a closing bracket is missing</source>
        <translation>缺少右括号</translation>
    </message>
    <message>
        <source>the expression ends too early</source>
        <translation>表达式没有写完</translation>
    </message>
    <message>
        <source>a closing quotation mark is missing</source>
        <translation>缺少右引号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>%1 is still being looked for</source>
        <translation>仍在查找 %1</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 个位置</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>偏移 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>none up to %1</source>
        <translation>到 %1 为止没有</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值个数</translation>
    </message>
    <message>
        <source>The table has a number for every position and dimension.</source>
        <translation>表格为每个位置的每个维度存放一个数。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>The bytes that the table takes as float32, four a value.</source>
        <translation>以 float32 存放表格所需的字节数，每个数四个字节。</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>A sine and a cosine of the same frequency make a pair.</source>
        <translation>频率相同的一列正弦和一列余弦组成一对。</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Every row has this length, as sin² + cos² = 1 in every pair; a sine without its cosine spoils that.</source>
        <translation>每一行的长度都是它，因为每一对都有 sin² + cos² = 1；若有正弦缺少余弦，就不再成立。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Nearly constant</source>
        <translation>几乎不变的列</translation>
    </message>
    <message>
        <source>Columns whose values differ by less than 0.1 from the first row to the last.</source>
        <translation>从第一行到最后一行，数值相差不到 0.1 的列。</translation>
    </message>
    <message>
        <source>Shortest wave</source>
        <translation>最短的波</translation>
    </message>
    <message>
        <source>The first pair turns fastest: once around in 2π positions.</source>
        <translation>第一对转得最快：每 2π 个位置转一圈。</translation>
    </message>
    <message>
        <source>Longest wave</source>
        <translation>最长的波</translation>
    </message>
    <message>
        <source>The last pair turns slowest: once around in this many positions.</source>
        <translation>最后一对转得最慢：经过这么多位置才转一圈。</translation>
    </message>
    <message>
        <source>Full cycles</source>
        <translation>走满一圈</translation>
    </message>
    <message>
        <source>Waves that turn at least once around within the length.</source>
        <translation>在当前长度内至少转满一圈的波。</translation>
    </message>
    <message>
        <source>Critical dimension</source>
        <translation>临界维度</translation>
    </message>
    <message>
        <source>From this column on, waves are longer than the table; at base 1 all waves are alike.</source>
        <translation>从这一列起，波比表格还长；底数为 1 时所有的波都相同。</translation>
    </message>
    <message>
        <source>Nearest rows</source>
        <translation>最接近的行</translation>
    </message>
    <message>
        <source>Of all rows of the table, those this many rows apart are the most alike.</source>
        <translation>在表格的所有行中，相隔这么多行的两行最相像。</translation>
    </message>
    <message>
        <source>Their distance</source>
        <translation>它们的距离</translation>
    </message>
    <message>
        <source>The smallest distance between two different rows: what a model must be able to tell apart.</source>
        <translation>不同两行之间的最小距离：模型必须能分辨这样的差别。</translation>
    </message>
    <message>
        <source>searched to %1</source>
        <translation>已搜索到 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>First rise</source>
        <translation>首次回升</translation>
    </message>
    <message>
        <source>The similarity of two rows falls as they move apart, but not for ever: at this offset in rows it rises for the first time.</source>
        <translation>两行相距越远，相似度越低，但并非一直如此：在这个行偏移处它第一次回升。</translation>
    </message>
    <message>
        <source>First zero</source>
        <translation>首次过零</translation>
    </message>
    <message>
        <source>The first offset in rows at which the similarity is below zero, within the table or beyond.</source>
        <translation>相似度第一次低于零的行偏移，可能在表格之内，也可能在表格之外。</translation>
    </message>
    <message>
        <source>Norm check</source>
        <translation>范数自检</translation>
    </message>
    <message>
        <source>Offset check</source>
        <translation>偏移自检</translation>
    </message>
    <message>
        <source>How far the product of two float32 rows is from a function of their offset alone, at most, in that sample.</source>
        <translation>在同一样本中，两行的点积与只取决于偏移的理论值的最大偏差。</translation>
    </message>
    <message>
        <source>Rotation check</source>
        <translation>旋转自检</translation>
    </message>
    <message>
        <source>How far a float32 row is from another one of that sample turned by their offset, at most.</source>
        <translation>在同一样本中，把一行按偏移旋转后，与另一行的最大偏差。</translation>
    </message>
    <message>
        <source>Attention cost</source>
        <translation>注意力开销</translation>
    </message>
    <message>
        <source>Multiplications that compare every row with every row once: length² × d_model.</source>
        <translation>把每一行与每一行各比较一次所需的乘法次数：长度² × d_model。</translation>
    </message>
    <message>
        <source>If learned</source>
        <translation>若改为学习</translation>
    </message>
    <message>
        <source>Parameters that a learned table of this shape would need; this one has none.</source>
        <translation>同样形状的可学习表格所需的参数个数；这里一个也不需要。</translation>
    </message>
    <message>
        <source>length %1, d_model %2, base %3, %4, %5, first position %6, step %7</source>
        <translation>长度 %1，d_model %2，底数 %3，%4，%5，起始位置 %6，步长 %7</translation>
    </message>
    <message>
        <source>How far the squared norm of float32 rows is from d_model / 2, at most, in a sample of up to 64 rows.</source>
        <translation>在至多抽取 64 行的 float32 数据中，范数的平方与 d_model / 2 的最大偏差。</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>allowed are whole numbers from %1 to %2</source>
        <translation>应为 %1 到 %2 的整数</translation>
    </message>
    <message>
        <source>allowed are numbers from %1 to %2</source>
        <translation>应为 %1 到 %2 的数</translation>
    </message>
    <message>
        <source>%1 is not a whole number; %2</source>
        <translation>%1 不是整数；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a dimension or a range such as 16-19</source>
        <translation>“%1”不是维度，也不是 16-19 这样的范围</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: the smaller number comes first</source>
        <translation>“%1”：小的数在前</translation>
    </message>
    <message>
        <source>more than %1 dimensions</source>
        <translation>超过 %1 个维度</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number; %2</source>
        <translation>“%1”不是数字；%2</translation>
    </message>
    <message>
        <source>%1 is refused; %2</source>
        <translation>不接受 %1；%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>“%1”不在可选项中：%2</translation>
    </message>
    <message>
        <source>interleaved</source>
        <translation>交错</translation>
    </message>
    <message>
        <source>halves</source>
        <translation>前后两半</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>First position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>base</source>
        <translation>底数</translation>
    </message>
    <message>
        <source>first position</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>间隔</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>对</translation>
    </message>
    <message>
        <source>In sight: positions %1 to %2, dimensions %3 to %4.</source>
        <translation>可见：位置 %1 到 %2，维度 %3 到 %4。</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Chooses the cell under the crosshair: its dimension, and the reference</source>
        <translation>选择十字处的一格：它的维度和参考位置</translation>
    </message>
    <message>
        <source>Add or remove</source>
        <translation>添加或去掉</translation>
    </message>
    <message>
        <source>Adds the dimension or reference under the crosshair, or takes it away</source>
        <translation>添加十字处的维度或参考位置，已选的则去掉</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Shows less, around the crosshair</source>
        <translation>以十字为中心，看得更少更细</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Shows more, around the crosshair</source>
        <translation>以十字为中心，看得更多</translation>
    </message>
    <message>
        <source>Fill the page</source>
        <translation>铺满页面</translation>
    </message>
    <message>
        <source>Shows this figure alone, or gives the page back</source>
        <translation>只显示这幅图，或回到页面</translation>
    </message>
    <message>
        <source>Numbers as a table</source>
        <translation>以表格显示数值</translation>
    </message>
    <message>
        <source>Opens the numbers behind the figure</source>
        <translation>打开图背后的数值</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Opens the menu of the figure</source>
        <translation>打开图的菜单</translation>
    </message>
</context>
<context>
    <name>FormatErrorsFigure</name>
    <message>
        <source>positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>angles</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>编码值</translation>
    </message>
    <message>
        <source>Error of %1 in %2</source>
        <translation>%2 存放%1的误差</translation>
    </message>
    <message>
        <source>log₁₀ |error|, up to %1</source>
        <translation>log₁₀ |误差|，最大 %1</translation>
    </message>
    <message>
        <source>grey: infinite</source>
        <translation>灰色：无穷大</translation>
    </message>
    <message>
        <source>1 pixel = one entry</source>
        <translation>1 像素 = 一个值</translation>
    </message>
    <message>
        <source>Heatmap. %1: %2.</source>
        <translation>热图。%1：%2。</translation>
    </message>
    <message>
        <source>Position %1   ·   dimension %2   ·   value %3 instead of %4, error %5</source>
        <translation>位置 %1   ·   维度 %2   ·   值 %3，应为 %4，误差 %5</translation>
    </message>
    <message>
        <source>   ·   the position becomes %1</source>
        <translation>   ·   位置变成 %1</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>not valid JSON at byte %1</source>
        <translation>第 %1 字节处不是有效的 JSON</translation>
    </message>
    <message>
        <source>no number that a double can hold</source>
        <translation>不是双精度数能表示的数</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>不是 UTF-8</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in one object</source>
        <translation>“%1”在同一个对象中出现了两次</translation>
    </message>
</context>
<context>
    <name>LessonActions</name>
    <message>
        <source>Challenge</source>
        <translation>挑战</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>课程(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续上次的课(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;All lessons…</source>
        <translation>全部课程(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;hallenge…</source>
        <translation>挑战(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
</context>
<context>
    <name>LessonCheck</name>
    <message>
        <source>does not hold: %1</source>
        <translation>不成立：%1</translation>
    </message>
    <message>
        <source>holds before anything is turned: %1</source>
        <translation>什么都没调就已成立：%1</translation>
    </message>
    <message>
        <source>does not hold at the solution: %1</source>
        <translation>按 solution 设置后不成立：%1</translation>
    </message>
    <message>
        <source>%1 choices are right; it must be one</source>
        <translation>有 %1 个选项是对的，应当正好一个</translation>
    </message>
    <message>
        <source>%1 is %2, not %3</source>
        <translation>%1 是 %2，不是 %3</translation>
    </message>
</context>
<context>
    <name>LessonLibrary</name>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message>
        <source>the lesson has no step: a step begins with &quot;## &quot;</source>
        <translation>课程里没有步骤：每一步以“## ”开头</translation>
    </message>
    <message>
        <source>the block &quot;%1&quot; has no end</source>
        <translation>“%1”块没有结束</translation>
    </message>
    <message>
        <source>a lesson begins with its title: &quot;# Title&quot;</source>
        <translation>课程以标题开头：“# 标题”</translation>
    </message>
    <message>
        <source>a block &quot;%1&quot; belongs to a step</source>
        <translation>“%1”块应写在某一步里</translation>
    </message>
    <message>
        <source>more than %1 steps</source>
        <translation>超过 %1 步</translation>
    </message>
    <message>
        <source>after the figure stand a row and a column of the table</source>
        <translation>图的名称后面是表中的行号和列号</translation>
    </message>
    <message>
        <source>a step asks one question</source>
        <translation>一步只问一个问题</translation>
    </message>
    <message>
        <source>larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: expected is &quot;key: value&quot;</source>
        <translation>“%1”：应写成“key: value”</translation>
    </message>
    <message>
        <source>a state has no &quot;%1&quot;</source>
        <translation>状态里没有“%1”</translation>
    </message>
    <message>
        <source>a question has no &quot;%1&quot;</source>
        <translation>问题里没有“%1”</translation>
    </message>
    <message>
        <source>a question has one of answer, choice and reach</source>
        <translation>一个问题只能有 answer、choice、reach 中的一种</translation>
    </message>
    <message>
        <source>a choice is &quot;text | condition&quot;</source>
        <translation>选项应写成“文字 | 条件”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tolerance; it is a number from 0 upwards</source>
        <translation>“%1”不能作为误差，它应是不小于 0 的数</translation>
    </message>
    <message>
        <source>the question has no &quot;ask&quot;</source>
        <translation>问题缺少“ask”</translation>
    </message>
    <message>
        <source>a question has 2 to %1 choices</source>
        <translation>一个问题有 2 到 %1 个选项</translation>
    </message>
    <message>
        <source>&quot;reach&quot; needs a &quot;solution&quot;</source>
        <translation>“reach”需要“solution”</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>more than %1 live numbers in a step</source>
        <translation>一个步骤中的实时数字超过 %1 个</translation>
    </message>
    <message>
        <source>the live numbers of a step are longer than %1 characters</source>
        <translation>一个步骤中的实时数字合计超过 %1 个字符</translation>
    </message>
</context>
<context>
    <name>LogChartFigure</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Cost against length</source>
        <translation>代价与长度</translation>
    </message>
    <message>
        <source>Similarity against distance</source>
        <translation>相似度与距离</translation>
    </message>
    <message>
        <source>Contrast between neighbours</source>
        <translation>相邻位置的反差</translation>
    </message>
    <message>
        <source>Nearest two positions</source>
        <translation>最相近的两个位置</translation>
    </message>
    <message>
        <source>Positions told apart</source>
        <translation>能区分的位置</translation>
    </message>
    <message>
        <source>Curves on a logarithmic axis: %1. At the length: %2</source>
        <translation>对数轴上的曲线：%1。在当前长度处：%2</translation>
    </message>
</context>
<context>
    <name>LogCharts</name>
    <message>
        <source>length L</source>
        <translation>长度 L</translation>
    </message>
    <message>
        <source>a learned table trains Ld parameters, sinusoids none</source>
        <translation>可学习的表要训练 Ld 个参数，正弦编码不用</translation>
    </message>
    <message>
        <source>attention L²d</source>
        <translation>注意力 L²d</translation>
    </message>
    <message>
        <source>table Ld</source>
        <translation>编码表 Ld</translation>
    </message>
    <message>
        <source>weights 4L² bytes</source>
        <translation>权重 4L² 字节</translation>
    </message>
    <message>
        <source>table 4Ld bytes</source>
        <translation>编码表 4Ld 字节</translation>
    </message>
    <message>
        <source>rows apart</source>
        <translation>相隔行数</translation>
    </message>
    <message>
        <source>d_model 1 has no pair of sine and cosine.</source>
        <translation>d_model 为 1 时没有正弦余弦对。</translation>
    </message>
    <message>
        <source>K(k) / pairs, mean per pixel</source>
        <translation>K(k) / 对数，每像素取均值</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>limit, many pairs</source>
        <translation>极限（对数无穷多）</translation>
    </message>
    <message>
        <source>1 − (ln k + γ)/ln B</source>
        <translation>1 − (ln k + γ)/ln B</translation>
    </message>
    <message>
        <source>to the next row</source>
        <translation>到下一行</translation>
    </message>
    <message>
        <source>fall 1/(k ln B)</source>
        <translation>下降 1/(k ln B)</translation>
    </message>
    <message>
        <source>ripple</source>
        <translation>波纹</translation>
    </message>
    <message>
        <source>the ripple hides the fall from about %1 rows on</source>
        <translation>大约从相隔 %1 行起，波纹盖过下降</translation>
    </message>
    <message>
        <source>the ripple hides the fall everywhere</source>
        <translation>波纹处处盖过下降</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <translation>%1 从 %2 起</translation>
    </message>
    <message>
        <source>every format tells all of them apart</source>
        <translation>各种格式都能全部区分</translation>
    </message>
    <message>
        <source>positions collide: %1</source>
        <translation>位置重合：%1</translation>
    </message>
    <message>
        <source>smallest distance</source>
        <translation>最小距离</translation>
    </message>
    <message>
        <source>smallest %1, at offset %2</source>
        <translation>最小 %1，相隔 %2 行</translation>
    </message>
    <message>
        <source>; compared up to %1</source>
        <translation>；比较到相隔 %1 行</translation>
    </message>
    <message>
        <source>; without the unpaired sine</source>
        <translation>；不计未配对的正弦</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>dim %1</source>
        <translation>维度 %1</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>B − A: %1</source>
        <translation>B − A：%1</translation>
    </message>
    <message>
        <source>There is nothing to list: no dimension of this table is chosen.</source>
        <translation>没有可列的内容：没有选择这张表的维度。</translation>
    </message>
    <message>
        <source>rows apart</source>
        <translation>相隔行数</translation>
    </message>
    <message>
        <source>smallest distance</source>
        <translation>最小距离</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>Errors: the entry as rounded, less the true one.</source>
        <translation>误差：舍入后的值减真值。</translation>
    </message>
    <message>
        <source>The first %1 columns are listed.</source>
        <translation>只列前 %1 列。</translation>
    </message>
    <message>
        <source>One row a pair</source>
        <translation>每对一行</translation>
    </message>
    <message>
        <source>There is nothing to list: this encoding has no pair.</source>
        <translation>没有可列的内容：这个编码没有一对正弦和余弦。</translation>
    </message>
    <message>
        <source>dim of sin</source>
        <translation>sin 的维度</translation>
    </message>
    <message>
        <source>dim of cos</source>
        <translation>cos 的维度</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>wavelength</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>sin at %1</source>
        <translation>%1 处的 sin</translation>
    </message>
    <message>
        <source>cos at %1</source>
        <translation>%1 处的 cos</translation>
    </message>
    <message>
        <source>sin of the rotation</source>
        <translation>旋转的 sin</translation>
    </message>
    <message>
        <source>cos of the rotation</source>
        <translation>旋转的 cos</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>sin</source>
        <translation>sin</translation>
    </message>
    <message>
        <source>cos</source>
        <translation>cos</translation>
    </message>
    <message>
        <source>cycles within the length</source>
        <translation>长度内的周期数</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>几乎不变</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>sin varies</source>
        <translation>sin 是否变化</translation>
    </message>
    <message>
        <source>cos varies</source>
        <translation>cos 是否变化</translation>
    </message>
    <message>
        <source>wavelength, paper spacing</source>
        <translation>波长，论文间隔</translation>
    </message>
    <message>
        <source>wavelength, tensor2tensor spacing</source>
        <translation>波长，tensor2tensor 间隔</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>One row a token, with its position</source>
        <translation>每个词元一行，附其位置</translation>
    </message>
    <message>
        <source>One row a query. First the weights of all keys, which add up to 1, then the scores that they come from.</source>
        <translation>每个查询一行。先是所有键的权重，其和为 1，然后是得出权重的得分。</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>score of %1</source>
        <translation>%1 的得分</translation>
    </message>
    <message>
        <source>The chosen words lie beyond this sequence.</source>
        <translation>所选的词不在这个序列之内。</translation>
    </message>
    <message>
        <source>word · word</source>
        <translation>词 · 词</translation>
    </message>
    <message>
        <source>word · position</source>
        <translation>词 · 位置</translation>
    </message>
    <message>
        <source>position · word</source>
        <translation>位置 · 词</translation>
    </message>
    <message>
        <source>position · position</source>
        <translation>位置 · 位置</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>One row a part of the score, the query&apos;s part first, and their sum; divided by √d_k.</source>
        <translation>得分的每一部分一行，查询的部分在前，最后是总和；均除以 √d_k。</translation>
    </message>
    <message>
        <source>query %1, key %2</source>
        <translation>查询 %1，键 %2</translation>
    </message>
    <message>
        <source>There is nothing to list: no reference of this table is chosen.</source>
        <translation>没有可列的内容：没有选择这张表的参考位置。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>与 %2 的%1</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 visible ones. Zoom in, or export, for the others.</source>
        <translation>%1：可见的 %3 行中的前 %2 行。放大或导出可得其余。</translation>
    </message>
    <message>
        <source>%1: the %2 visible ones.</source>
        <translation>%1：可见的 %2 行。</translation>
    </message>
    <message>
        <source>One row a position</source>
        <translation>每个位置一行</translation>
    </message>
    <message>
        <source>One row a step of the arrow keys, and one for the length. At the left: %1.</source>
        <translation>方向键每步一行，另有一行是当前长度。最左一列：%1。</translation>
    </message>
    <message>
        <source>At the left: a length from which on two rows come nearer to each other than any before. Offsets up to %1 are compared.</source>
        <translation>最左一列：从这个长度起，有两行比此前任何两行都更接近。比较到偏移 %1 为止。</translation>
    </message>
    <message>
        <source>The figure shows as many as it has room for. The hands stand at position %1; angles are in radians, frequencies in radians a position.</source>
        <translation>图中只画放得下的几对。指针停在位置 %1；角度以弧度计，频率以每个位置的弧度计。</translation>
    </message>
</context>
<context>
    <name>Placeholder</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&quot;{{&quot; without &quot;}}&quot;</source>
        <translation>有“{{”而没有“}}”</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The printer cannot be used.</source>
        <translation>无法使用这台打印机。</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 File</source>
        <comment>%1 is a file name suffix, for example txt</comment>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>Position %1   ·   dimension %2 (filled with zeros, as d_model is odd)   ·   value %3</source>
        <translation>位置 %1   ·   维度 %2（d_model 为奇数，此列填零）   ·   值 %3</translation>
    </message>
    <message>
        <source>Position %1   ·   dimension %2 (%3, pair %4)   ·   value %5   ·   wavelength %6 positions</source>
        <translation>位置 %1   ·   维度 %2（%3，第 %4 对）   ·   值 %5   ·   波长 %6 个位置</translation>
    </message>
    <message>
        <source>%1   ·   A pinned: %2</source>
        <translation>%1   ·   固定的 A：%2</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>a document that has no file yet</source>
        <translation>还没有文件的文档</translation>
    </message>
    <message>
        <source>Restore unsaved work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <source>Sinescope ended before this was saved:</source>
        <translation>Sinescope 结束时，以下内容尚未保存：</translation>
    </message>
    <message>
        <source>%1
as it was at %2</source>
        <translation>%1
%2 时的状态</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
</context>
<context>
    <name>ScoreFigure</name>
    <message>
        <source>Split of a score</source>
        <translation>得分的拆分</translation>
    </message>
    <message>
        <source>w · w</source>
        <translation>词·词</translation>
    </message>
    <message>
        <source>w · p</source>
        <translation>词·位</translation>
    </message>
    <message>
        <source>p · w</source>
        <translation>位·词</translation>
    </message>
    <message>
        <source>p · p</source>
        <translation>位·位</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>word · word</source>
        <translation>词 · 词</translation>
    </message>
    <message>
        <source>word · position</source>
        <translation>词 · 位置</translation>
    </message>
    <message>
        <source>position · word</source>
        <translation>位置 · 词</translation>
    </message>
    <message>
        <source>position · position</source>
        <translation>位置 · 位置</translation>
    </message>
    <message>
        <source>query “%1” at %2, key “%3” at %4, divided by √d_k</source>
        <translation>查询“%1”（位置 %2），键“%3”（位置 %4），除以 √d_k</translation>
    </message>
    <message>
        <source>The chosen words lie beyond this sequence: click a cell of the attention beside.</source>
        <translation>所选的词超出了这个序列：请在旁边的注意力图中点一格。</translation>
    </message>
    <message>
        <source>The chosen words lie beyond this sequence.</source>
        <translation>所选的词不在这个序列之内。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>There are no words yet. Type a sentence; each line is a sequence.</source>
        <translation>还没有词。请输入句子，每行一个序列。</translation>
    </message>
    <message>
        <source>%1 tokens with their padding (%2 sequences of up to %3 words) are too many to draw; up to %4 are. Shorten the text.</source>
        <translation>连同填充共 %1 个词元（%2 个序列，最长 %3 个词），多得画不下；最多画 %4 个。请缩短文本。</translation>
    </message>
    <message>
        <source>%1 tokens × d_model %2 are too many values to follow the sliders; up to %3 are drawn. Shorten the text or lower d_model.</source>
        <translation>%1 个词元 × d_model %2，数值太多，跟不上滑块；最多画 %3 个。请缩短文本或减小 d_model。</translation>
    </message>
    <message>
        <source>Padding, masked   ·   position %1 by the sum of the mask</source>
        <translation>填充，已屏蔽   ·   按掩码累加得位置 %1</translation>
    </message>
    <message>
        <source>%1 at position %2   ·   dimension %3   ·   word %4 + encoding %5 = %6</source>
        <translation>%1 在位置 %2   ·   维度 %3   ·   词 %4 + 编码 %5 = %6</translation>
    </message>
    <message>
        <source>Padding: it neither attends nor is attended to</source>
        <translation>填充：既不关注别的词，也不被关注</translation>
    </message>
    <message>
        <source>%1 to %2   ·   weight %3 without positions, %4 with   ·   score %5</source>
        <translation>%1 对 %2   ·   不带位置权重 %3，带位置 %4   ·   得分 %5</translation>
    </message>
</context>
<context>
    <name>SimilarityFigure</name>
    <message>
        <source>curve: mean per pixel</source>
        <translation>曲线：每像素的均值</translation>
    </message>
    <message>
        <source>curve: root mean square per pixel</source>
        <translation>曲线：每像素的均方根</translation>
    </message>
    <message>
        <source>curve: the middle position of each pixel</source>
        <translation>曲线：每像素正中的位置</translation>
    </message>
    <message>
        <source>band: a bound that holds every value</source>
        <translation>阴影带：包住所有值的上下界</translation>
    </message>
    <message>
        <source>band: every value</source>
        <translation>阴影带：所有值</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>the reference position lies beyond the length</source>
        <translation>参考位置超出了长度</translation>
    </message>
    <message>
        <source>of position %1 to every position, %2</source>
        <translation>位置 %1 与每个位置的%2</translation>
    </message>
    <message>
        <source>Curve of similarity %1, from %2 to %3.</source>
        <translation>相似度曲线，%1，从 %2 到 %3。</translation>
    </message>
    <message>
        <source>reference %1</source>
        <translation>参考位置 %1</translation>
    </message>
    <message>
        <source>Position %1   ·   %2 rows from reference %3   ·   %4 %5</source>
        <translation>位置 %1   ·   相对参考位置 %3 偏移 %2 行   ·   %4 %5</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>ref. %1</source>
        <translation>参考 %1</translation>
    </message>
    <message>
        <source>of %1 positions to every position, %2</source>
        <translation>%1 个位置与每个位置的%2</translation>
    </message>
    <message>
        <source>limit for large d_model ~ 1 − (ln k + 0.577) / ln base</source>
        <translation>d_model 很大时的极限 ~ 1 − (ln k + 0.577) / ln 底数</translation>
    </message>
    <message>
        <source>further curves: one value in %1 pixels</source>
        <translation>其余曲线：每 %1 像素一个值</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>equal at %1, as far on the other side: distance only, no direction</source>
        <translation>在另一侧同样远的 %1 处相等：只有距离，没有方向</translation>
    </message>
    <message>
        <source>%2 at %1, as far on the other side</source>
        <translation>在另一侧同样远的 %1 处为 %2</translation>
    </message>
    <message>
        <source>looking for the smallest base without a zero in %1 rows</source>
        <translation>正在寻找 %1 行之内没有零点的最小底数</translation>
    </message>
    <message>
        <source>smallest base without a zero in %1 rows: %2 (grid of %3 a decade)</source>
        <translation>%1 行之内没有零点的最小底数：%2（每十倍取 %3 个底数）</translation>
    </message>
    <message>
        <source>no base up to %2 without a zero in %1 rows (grid of %3 a decade)</source>
        <translation>底数直到 %2，在 %1 行之内都有零点（每十倍取 %3 个底数）</translation>
    </message>
    <message>
        <source>%1 at +%2 rows</source>
        <translation>%1在 +%2 行</translation>
    </message>
    <message>
        <source>%1 beyond +%2 rows</source>
        <translation>%1在 +%2 行之外</translation>
    </message>
    <message>
        <source>first rise</source>
        <translation>首次回升</translation>
    </message>
    <message>
        <source>first zero</source>
        <translation>首次过零</translation>
    </message>
    <message>
        <source>first rise and first zero need an even d_model: the unpaired sine makes similarity depend on both positions</source>
        <translation>首次回升和首次过零要求 d_model 为偶数：落单的正弦使相似度取决于两个位置</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A pinned</source>
        <translation>固定的 A</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>pale: A pinned</source>
        <translation>浅色：固定的 A</translation>
    </message>
</context>
<context>
    <name>SimilarityMatrixFigure</name>
    <message>
        <source>Similarity matrix</source>
        <translation>相似度矩阵</translation>
    </message>
    <message>
        <source>of every position to every position, %1</source>
        <translation>每两个位置之间的%1</translation>
    </message>
    <message>
        <source>1 pixel = mean of a box of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格方块的均值</translation>
    </message>
    <message>
        <source>1 pixel = root mean square of a box of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格方块的均方根</translation>
    </message>
    <message>
        <source>1 pixel = the middle one of %1 × %2 cells</source>
        <translation>1 像素 = %1 × %2 格正中的一格</translation>
    </message>
    <message>
        <source>1 cell = %1 × %2 pixels</source>
        <translation>1 格 = %1 × %2 像素</translation>
    </message>
    <message>
        <source>Heatmap of similarity %1. Colours from %2 to %3.</source>
        <translation>相似度热图，%1。颜色从 %2 到 %3。</translation>
    </message>
    <message>
        <source>Positions %1 and %2   ·   %3 rows apart   ·   %4 %5</source>
        <translation>位置 %1 与 %2   ·   偏移 %3 行   ·   %4 %5</translation>
    </message>
    <message>
        <source>grey: undefined</source>
        <translation>灰色：无定义</translation>
    </message>
    <message>
        <source>above the diagonal A, below it B</source>
        <translation>对角线上方为 A，下方为 B</translation>
    </message>
    <message>
        <source>B shown less A pinned</source>
        <translation>当前 B 减固定 A</translation>
    </message>
</context>
<context>
    <name>SimilarityOverlays</name>
    <message>
        <source>rotary</source>
        <translation>旋转编码</translation>
    </message>
    <message>
        <source>ALiBi, 1/256</source>
        <translation>ALiBi，1/256</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>rotary: sum of cos(w k), the same kernel without the unpaired sine</source>
        <translation>旋转编码：cos(w k) 之和，同一个核，但没有落单的正弦</translation>
    </message>
    <message>
        <source>rotary: sum of cos(w k), the very same kernel and curve</source>
        <translation>旋转编码：cos(w k) 之和，同一个核，同一条曲线</translation>
    </message>
    <message>
        <source>ALiBi: bias −|k| / 256</source>
        <translation>ALiBi：偏置 −|k| / 256</translation>
    </message>
    <message>
        <source>random: a learned table before training</source>
        <translation>随机：训练之前的可学习表格</translation>
    </message>
    <message>
        <source>random: a learned table before training, one row a pixel</source>
        <translation>随机：训练之前的可学习表格，每像素一行</translation>
    </message>
</context>
<context>
    <name>StateJson</name>
    <message>
        <source>must be a list of at most %1 numbers</source>
        <translation>应为最多 %1 个数的列表</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>must be two numbers, the smaller one first, within the table</source>
        <translation>应为两个数，小的在前，且在表之内</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>not a Sinescope document</source>
        <translation>不是 Sinescope 文档</translation>
    </message>
    <message>
        <source>made by a newer Sinescope (schema %1, this one reads %2)</source>
        <translation>由更新的 Sinescope 生成（格式版本 %1，本版本能读 %2）</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>has %1 characters; allowed are %2</source>
        <translation>有 %1 个字符，最多允许 %2 个</translation>
    </message>
    <message>
        <source>must be a list of words</source>
        <translation>必须是单词的列表</translation>
    </message>
</context>
<context>
    <name>TokenFigure</name>
    <message>
        <source>Word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <source>+ Positions</source>
        <translation>+ 位置编码</translation>
    </message>
    <message>
        <source>= Sum</source>
        <translation>= 相加</translation>
    </message>
    <message>
        <source>random, untrained, norm %1</source>
        <translation>随机、未经训练，范数 %1</translation>
    </message>
    <message>
        <source>right to left: numbered in reading order</source>
        <translation>从右到左的文字：按阅读顺序编号</translation>
    </message>
    <message>
        <source>norm %1</source>
        <translation>范数 %1</translation>
    </message>
    <message>
        <source>words : positions = %1 : 1, %2 dB</source>
        <translation>词 : 位置 = %1 : 1，%2 dB</translation>
    </message>
    <message>
        <source>grey: padding</source>
        <translation>灰色：填充</translation>
    </message>
    <message>
        <source>1 pixel = mean of %1 dimensions</source>
        <translation>1 像素 = %1 个维度的均值</translation>
    </message>
    <message>
        <source>Heatmap of %1 tokens, %2. Colours from %3 to %4.</source>
        <translation>%1 个词元的热图，%2。颜色从 %3 到 %4。</translation>
    </message>
</context>
<context>
    <name>WaveformsFigure</name>
    <message>
        <source>Waveforms</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>every chosen dimension lies beyond d_model</source>
        <translation>所选维度都超出了 d_model</translation>
    </message>
    <message>
        <source>no dimension chosen</source>
        <translation>没有选择维度</translation>
    </message>
    <message>
        <source>the chosen dimensions over the positions</source>
        <translation>所选维度随位置的变化</translation>
    </message>
    <message>
        <source>band: all values the curve takes within a pixel</source>
        <translation>阴影带：曲线在一个像素内取到的所有值</translation>
    </message>
    <message>
        <source>%1 beyond d_model not drawn</source>
        <translation>%1 个超出 d_model，未画出</translation>
    </message>
    <message>
        <source>dim %1</source>
        <translation>维度 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>envelope</source>
        <translation>包络</translation>
    </message>
    <message>
        <source>pale: A pinned</source>
        <translation>浅色：固定的 A</translation>
    </message>
    <message>
        <source>%1 (%2, wavelength %3)</source>
        <translation>%1（%2，波长 %3）</translation>
    </message>
    <message>
        <source>Curves of dimensions %1 over positions %2 to %3, values from -1 to 1.</source>
        <translation>维度 %1 在位置 %2 到 %3 上的曲线，值从 -1 到 1。</translation>
    </message>
</context>
<context>
    <name>WavelengthsFigure</name>
    <message>
        <source>paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>tensor2tensor</source>
        <translation>tensor2tensor</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>this encoding has no pair</source>
        <translation>这个编码没有正弦余弦对</translation>
    </message>
    <message>
        <source>%1 of %2 pairs complete a cycle within %3 positions</source>
        <translation>%2 对中有 %1 对在 %3 个位置内走满一个周期</translation>
    </message>
    <message>
        <source>%1 of %2 columns vary by less than %3</source>
        <translation>%2 列中有 %1 列的变化小于 %3</translation>
    </message>
    <message>
        <source>Wavelengths from %1 to %2 positions, on a logarithmic axis. %3.</source>
        <translation>波长从 %1 到 %2 个位置，对数坐标。%3。</translation>
    </message>
    <message>
        <source>Critical dimension %1.</source>
        <translation>临界维度 %1。</translation>
    </message>
    <message>
        <source>wavelength in positions</source>
        <translation>波长（位置数）</translation>
    </message>
    <message>
        <source>dimensions %1 (sin) and %2 (cos)</source>
        <translation>维度 %1（sin）和 %2（cos）</translation>
    </message>
    <message>
        <source>dimension %1 (sin, no cos)</source>
        <translation>维度 %1（sin，无 cos）</translation>
    </message>
    <message>
        <source>Pair %1   ·   %2   ·   wavelength %3 positions   ·   %4 cycles within the length</source>
        <translation>第 %1 对   ·   %2   ·   波长 %3 个位置   ·   在长度之内 %4 个周期</translation>
    </message>
    <message>
        <source>length %1 positions</source>
        <translation>长度 %1 个位置</translation>
    </message>
    <message>
        <source>never complete a cycle</source>
        <translation>走不满一个周期</translation>
    </message>
    <message>
        <source>%1 varies by less than %2</source>
        <translation>%1 的变化小于 %2</translation>
    </message>
    <message>
        <source>%1 pairs complete a cycle</source>
        <translation>%1 对走满一个周期</translation>
    </message>
    <message>
        <source>critical dimension %1</source>
        <translation>临界维度 %1</translation>
    </message>
    <message>
        <source>1 cycle</source>
        <translation>1 个周期</translation>
    </message>
    <message>
        <source>%1 cycles</source>
        <translation>%1 个周期</translation>
    </message>
    <message>
        <source>pale: A pinned</source>
        <translation>浅色：固定的 A</translation>
    </message>
    <message>
        <source>A pinned</source>
        <translation>固定的 A</translation>
    </message>
    <message>
        <source>%1   ·   A pinned: wavelength %2</source>
        <translation>%1   ·   固定的 A：波长 %2</translation>
    </message>
</context>
<context>
    <name>sinescope::AboutDialog</name>
    <message>
        <source>About Sinescope</source>
        <translation>关于 Sinescope</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;itation</source>
        <translation>引用(&amp;I)</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>&amp;Made with</source>
        <translation>所用组件(&amp;M)</translation>
    </message>
    <message>
        <source>Icon of Sinescope</source>
        <translation>Sinescope 图标</translation>
    </message>
    <message>
        <source>An exact, instant instrument for sinusoidal positional encoding.</source>
        <translation>精确、即时的正弦位置编码观察仪器。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>If you use Sinescope in teaching or research, please cite it:</source>
        <translation>如果您在教学或研究中使用 Sinescope，请引用：</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>&amp;Copy citation</source>
        <translation>复制引用(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;BibTeX</source>
        <translation>复制为 BibTeX(&amp;B)</translation>
    </message>
    <message>
        <source>The version, how to cite it, and the licences</source>
        <translation>版本、引用方式和许可证</translation>
    </message>
</context>
<context>
    <name>sinescope::Autosave</name>
    <message>
        <source>Unsaved work would not survive a crash: %1</source>
        <translation>若程序意外结束，未保存的工作将会丢失：%1</translation>
    </message>
</context>
<context>
    <name>sinescope::CellCard</name>
    <message>
        <source>Formula of the cell: %1</source>
        <translation>这一格的公式：%1</translation>
    </message>
</context>
<context>
    <name>sinescope::ChallengePanel</name>
    <message>
        <source>The target&apos;s %1 lies between %2 and %3, both included.</source>
        <translation>目标的%1在 %2 到 %3 之间（含两端）。</translation>
    </message>
    <message>
        <source>The target&apos;s %1 is %2.</source>
        <translation>目标的%1是 %2。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>难度</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>容易</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>换一题(&amp;N)</translation>
    </message>
    <message>
        <source>H&amp;int</source>
        <translation>提示(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Give up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>Make your picture equal to the target. To be found: %1.</source>
        <translation>让现在的图与目标相同。要找的是：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1% close</source>
        <translation>接近 %1%</translation>
    </message>
    <message>
        <source>This is how it was made.</source>
        <translation>目标就是这样做出来的。</translation>
    </message>
    <message>
        <source>✓ Found, without a hint!</source>
        <translation>✓ 找到了，一次提示也没用！</translation>
    </message>
    <message numerus="yes">
        <source>✓ Found, with %n hint(s).</source>
        <translation>
            <numerusform>✓ 找到了，用了 %n 次提示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another target to find</source>
        <translation>换一个要找的目标</translation>
    </message>
    <message>
        <source>Tells a part of the answer</source>
        <translation>透露一部分答案</translation>
    </message>
    <message>
        <source>Shows the answer</source>
        <translation>显示答案</translation>
    </message>
    <message>
        <source>Your %1, %2, is right.</source>
        <translation>您的%1（%2）是对的。</translation>
    </message>
    <message>
        <source>The target&apos;s %1 is larger than %2.</source>
        <translation>目标的%1大于 %2。</translation>
    </message>
    <message>
        <source>The target&apos;s %1 is smaller than %2.</source>
        <translation>目标的%1小于 %2。</translation>
    </message>
    <message>
        <source>How many things the next target leaves to be found</source>
        <translation>下一题有几项要找</translation>
    </message>
</context>
<context>
    <name>sinescope::CheckDialog</name>
    <message>
        <source>&amp;Use these parameters</source>
        <translation>使用这些参数(&amp;U)</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Row %1, column %2 cannot be read any more</source>
        <translation>第 %1 行、第 %2 列已无法读取</translation>
    </message>
    <message>
        <source>Row %1 · column %2 · table %3 · encoding %4 · difference %5</source>
        <translation>第 %1 行 · 第 %2 列 · 表格 %3 · 编码 %4 · 差值 %5</translation>
    </message>
    <message>
        <source>Check a table</source>
        <translation>检查表格</translation>
    </message>
    <message>
        <source>Shows the encoding that the table follows</source>
        <translation>显示表格所遵循的编码</translation>
    </message>
    <message>
        <source>%1: there is not enough memory</source>
        <translation>%1：内存不足</translation>
    </message>
    <message>
        <source>%1: no thread can be started</source>
        <translation>%1：无法启动线程</translation>
    </message>
</context>
<context>
    <name>sinescope::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command, page, preset or lesson</source>
        <translation>命令、页面、预设或课程</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Nothing has all of these words</source>
        <translation>没有同时含有这些词的条目</translation>
    </message>
</context>
<context>
    <name>sinescope::CompareBar</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>A beside B</source>
        <translation>A 与 B 并列</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>A is pinned, and B is the same: change something to see both.</source>
        <translation>A 已固定，B 与它相同：改动任一参数即可同时看到两者。</translation>
    </message>
    <message>
        <source>A pinned: %1   ·   B shown: %2</source>
        <translation>固定的 A：%1   ·   当前的 B：%2</translation>
    </message>
    <message>
        <source>Both encodings in one picture, A in its first half</source>
        <translation>两个编码在同一幅图里，A 在前半部分</translation>
    </message>
    <message>
        <source>What is shown less what is pinned</source>
        <translation>显示的减去固定的</translation>
    </message>
    <message>
        <source>Shows A and pins B</source>
        <translation>显示 A，固定 B</translation>
    </message>
    <message>
        <source>Ends the comparison</source>
        <translation>结束比较</translation>
    </message>
</context>
<context>
    <name>sinescope::CompareFacts</name>
    <message>
        <source>Facts side by side</source>
        <translation>并列概况</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>A, pinned</source>
        <translation>A（固定）</translation>
    </message>
    <message>
        <source>B, shown</source>
        <translation>B（当前）</translation>
    </message>
    <message>
        <source>Bold: A and B differ. Point at a fact to read what it means.</source>
        <translation>粗体：A 与 B 不同。指向一项可读到它的含义。</translation>
    </message>
</context>
<context>
    <name>sinescope::DataExportDialog</name>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Waveforms</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Similarity matrix</source>
        <translation>相似度矩阵</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>CSV, text for spreadsheets</source>
        <translation>CSV，电子表格可读的文本</translation>
    </message>
    <message>
        <source>NPY, for NumPy</source>
        <translation>NPY，供 NumPy 使用</translation>
    </message>
    <message>
        <source>Raw numbers without a header</source>
        <translation>只有数，没有文件头（raw）</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>整张表</translation>
    </message>
    <message>
        <source>What is visible</source>
        <translation>可见部分</translation>
    </message>
    <message>
        <source>&amp;Figure</source>
        <translation>图(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数的类型(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>范围(&amp;P)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 × %2 numbers</source>
        <translation>%1 × %2 个数</translation>
    </message>
</context>
<context>
    <name>sinescope::DifferenceView</name>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>table less encoding, every entry</source>
        <translation>表格减编码，逐个数</translation>
    </message>
    <message>
        <source>table less encoding, the largest of each pixel</source>
        <translation>表格减编码，每个像素中最大者</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>sinescope::DimensionsField</name>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
</context>
<context>
    <name>sinescope::Document</name>
    <message>
        <source>dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>reference position</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>reference positions</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>order of the words</source>
        <translation>词序</translation>
    </message>
    <message>
        <source>sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>number format</source>
        <translation>数值格式</translation>
    </message>
</context>
<context>
    <name>sinescope::DocumentActions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot;?</source>
        <translation>要保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>If you discard them, they are lost.</source>
        <translation>放弃后，这些更改将丢失。</translation>
    </message>
    <message>
        <source>Documents and exported pictures (*.sinescope *.png *.svg *.pdf)</source>
        <translation>文档和导出的图片 (*.sinescope *.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Sinescope documents (*.sinescope)</source>
        <translation>Sinescope 文档 (*.sinescope)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Another program has changed %1 since it was opened.</source>
        <translation>%1 打开之后已被另一个程序更改。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Replace it?
%1</source>
        <translation>要替换它吗？
%1</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sinescope::DocumentSession</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>sinescope::ExportDialog</name>
    <message>
        <source>Crosshair at position %1, dimension %2</source>
        <translation>十字：位置 %1，维度 %2</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>The numbers of the figure, without a preview.</source>
        <translation>这幅图的数据，没有预览。</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Page of %1 mm</source>
        <translation>页面 %1 毫米</translation>
    </message>
    <message>
        <source>Page of %1 mm, heatmaps at %2 DPI</source>
        <translation>页面 %1 毫米，热图 %2 DPI</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>%1: numbers are exported by File &gt; Export data, documents by File &gt; Save as</source>
        <translation>%1：数据请用“文件 &gt; 导出数据”导出，文档请用“文件 &gt; 另存为”</translation>
    </message>
</context>
<context>
    <name>sinescope::ExportForm</name>
    <message>
        <source>%1 picture</source>
        <translation>%1 图片</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>DPI</source>
        <translation>DPI</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print, on white</source>
        <translation>印刷，白底</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>One pixel a cell, no axes</source>
        <translation>一格一像素，不画坐标轴</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>Writes above each figure what it is</source>
        <translation>在每幅图上方写出它是什么</translation>
    </message>
    <message>
        <source>Draws the crosshair of the window into the picture</source>
        <translation>把窗口里的十字画进图片</translation>
    </message>
    <message>
        <source>The bare heatmap, for another program to place</source>
        <translation>只有热图本身，供其他程序使用</translation>
    </message>
</context>
<context>
    <name>sinescope::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>sinescope::FactRow</name>
    <message>
        <source>Show me</source>
        <translation>去看看</translation>
    </message>
</context>
<context>
    <name>sinescope::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Search (Return: next place)</source>
        <translation>搜索（回车：下一处）</translation>
    </message>
    <message>
        <source>Return goes to the next place, Shift+Return to the one before</source>
        <translation>回车到下一处，Shift+回车到上一处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Not found in the guide</source>
        <translation>指南中没有找到</translation>
    </message>
    <message>
        <source>%1, from the beginning again</source>
        <translation>%1，又从头开始</translation>
    </message>
    <message>
        <source>%1, from the end again</source>
        <translation>%1，又从末尾开始</translation>
    </message>
</context>
<context>
    <name>sinescope::LessonList</name>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Own lessons &amp;folder…</source>
        <translation>自备课程的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Forget &amp;progress</source>
        <translation>清除进度(&amp;P)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: not a lesson</source>
        <translation>%1：不是课程</translation>
    </message>
    <message>
        <source>Own lessons (*.md) are read from %1</source>
        <translation>自备课程（*.md）从这里读取：%1</translation>
    </message>
    <message>
        <source>Forget progress</source>
        <translation>清除进度</translation>
    </message>
    <message>
        <source>Forget what has been done of all lessons?</source>
        <translation>要清除所有课程的进度吗？</translation>
    </message>
    <message>
        <source>Folder of own lessons</source>
        <translation>自备课程的文件夹</translation>
    </message>
    <message>
        <source>Opens the chosen lesson at the step where it was left</source>
        <translation>从上次离开的一步打开所选课程</translation>
    </message>
    <message>
        <source>Chooses the folder with lessons of your own</source>
        <translation>选择自己课程所在的文件夹</translation>
    </message>
    <message>
        <source>Forgets which steps were done</source>
        <translation>忘记做过哪些步骤</translation>
    </message>
</context>
<context>
    <name>sinescope::LessonPanel</name>
    <message>
        <source>✓ Lesson done.</source>
        <translation>✓ 本课已完成。</translation>
    </message>
    <message>
        <source>This is the last step. %1 of %2 steps are done.</source>
        <translation>这是最后一步。已完成 %1 步，共 %2 步。</translation>
    </message>
</context>
<context>
    <name>sinescope::LimitsPanel</name>
    <message>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Held in it</source>
        <translation>用它存放</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Angles</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>编码值</translation>
    </message>
    <message>
        <source>The format in which the error heatmap holds numbers</source>
        <translation>误差热图存放数值所用的格式</translation>
    </message>
    <message>
        <source>The positions are rounded, all else is exact</source>
        <translation>只舍入位置，其余精确</translation>
    </message>
    <message>
        <source>Every step of the angles is rounded, as in a program of that format</source>
        <translation>角度的每一步都舍入，与使用这种格式的程序相同</translation>
    </message>
    <message>
        <source>The finished entries are rounded</source>
        <translation>只舍入最后的值</translation>
    </message>
</context>
<context>
    <name>sinescope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>矩阵(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Encoding alone</source>
        <translation>只看编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Waveforms alone</source>
        <translation>只看波形(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Similarity alone</source>
        <translation>只看相似度(&amp;S)</translation>
    </message>
    <message>
        <source>Whole &amp;table</source>
        <translation>整张表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Positions down</source>
        <translation>位置沿纵轴(&amp;P)</translation>
    </message>
    <message>
        <source>One sample a pi&amp;xel (shows moire)</source>
        <translation>每像素取一个样本（会出现摩尔纹）(&amp;X)</translation>
    </message>
    <message>
        <source>F&amp;it colours to what is visible</source>
        <translation>颜色范围适应可见部分(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Sinescope</source>
        <translation>关于 Sinescope(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <source>Move over a figure to read it; click to choose, drag to move, turn the wheel to zoom, double-click to fill the page</source>
        <translation>移到图上即可读数；单击选择，拖动平移，滚轮缩放，双击铺满页面</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>读数：%1</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export over&amp;view…</source>
        <translation>导出总览(&amp;V)…</translation>
    </message>
    <message>
        <source>Export &amp;data…</source>
        <translation>导出数据(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Chec&amp;k a table…</source>
        <translation>检查表格(&amp;K)…</translation>
    </message>
    <message>
        <source>Check a table</source>
        <translation>检查表格</translation>
    </message>
    <message>
        <source>Tables (*.npy *.csv *.txt);;All files (*)</source>
        <translation>表格 (*.npy *.csv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cloc&amp;ks</source>
        <translation>时钟(&amp;K)</translation>
    </message>
    <message>
        <source>Wa&amp;velengths</source>
        <translation>波长(&amp;V)</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>Back to the pa&amp;ge</source>
        <translation>回到页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Numbers as a table…</source>
        <translation>以表格显示数值(&amp;N)…</translation>
    </message>
    <message>
        <source>Ma&amp;rks in Similarity: first rise, first zero, limit</source>
        <translation>相似度上的标记：首次回升、首次过零、极限(&amp;R)</translation>
    </message>
    <message>
        <source>User &amp;guide</source>
        <translation>使用指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;What am I looking at?</source>
        <translation>这是什么图？(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Wavelengths</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>Export a s&amp;weep…</source>
        <translation>导出扫描动画(&amp;W)…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>Parameters besi&amp;de the figures</source>
        <translation>图旁的参数(&amp;D)</translation>
    </message>
    <message>
        <source>Present&amp;ation</source>
        <translation>演示(&amp;A)</translation>
    </message>
    <message>
        <source>We&amp;lcome</source>
        <translation>欢迎(&amp;L)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The figures on the whole screen, large</source>
        <translation>让各图放大铺满整个屏幕</translation>
    </message>
    <message>
        <source>The figures on the whole screen, large (F5)</source>
        <translation>让各图放大铺满整个屏幕（F5）</translation>
    </message>
    <message>
        <source>Back to the &amp;page</source>
        <translation>回到页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fill the page</source>
        <translation>铺满页面(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>放大(&amp;Z)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>Heatmap, waveforms and similarity over the same positions</source>
        <translation>同一组位置上的热图、波形和相似度</translation>
    </message>
    <message>
        <source>Similarity of every position to every position</source>
        <translation>每个位置与每个位置的相似度</translation>
    </message>
    <message>
        <source>Every pair of sine and cosine as the hand of a clock</source>
        <translation>每对正弦和余弦是一根钟表指针</translation>
    </message>
    <message>
        <source>Which pairs complete a cycle within the length</source>
        <translation>哪些对在长度之内走完一个周期</translation>
    </message>
    <message>
        <source>Words, their positions and attention with and without them</source>
        <translation>词、它们的位置，以及有无位置时的注意力</translation>
    </message>
    <message>
        <source>Cost, how similarity fades, and what number formats lose</source>
        <translation>开销、相似度如何减弱，以及数值格式损失了什么</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Copying the picture</source>
        <translation>正在复制图片</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture</source>
        <translation>内存不足，画不了这张图片</translation>
    </message>
</context>
<context>
    <name>sinescope::PageRoom</name>
    <message>
        <source>Back to the panel that these parameters stand in for (F9)</source>
        <translation>返回被参数替换的面板（F9）</translation>
    </message>
</context>
<context>
    <name>sinescope::PanelDock</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Move the panel to the bottom</source>
        <translation>把面板移到底部</translation>
    </message>
    <message>
        <source>Move the panel to the right</source>
        <translation>把面板移到右边</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The parameters in the place of this panel, and back (F9)</source>
        <translation>在此面板的位置显示参数，再按一次返回（F9）</translation>
    </message>
</context>
<context>
    <name>sinescope::ParameterPanel</name>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>sin cos sin cos</source>
        <translation>sin cos sin cos</translation>
    </message>
    <message>
        <source>sin … cos …</source>
        <translation>sin … cos …</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>tensor2tensor</source>
        <translation>tensor2tensor</translation>
    </message>
    <message>
        <source>More: first position, step</source>
        <translation>更多：起始位置、步长</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Similarity measure</source>
        <translation>相似度度量</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Reference position</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>row </source>
        <translation>行 </translation>
    </message>
    <message>
        <source>How many positions the table has: its rows</source>
        <translation>表有多少个位置，即行数</translation>
    </message>
    <message>
        <source>How many dimensions a position has: the columns of the table</source>
        <translation>每个位置有多少个维度，即列数</translation>
    </message>
    <message>
        <source>The larger, the slower the last dimensions swing</source>
        <translation>越大，最后几个维度变化越慢</translation>
    </message>
    <message>
        <source>Sines and cosines by turns</source>
        <translation>正弦和余弦交替</translation>
    </message>
    <message>
        <source>All sines, then all cosines</source>
        <translation>先全部正弦，后全部余弦</translation>
    </message>
    <message>
        <source>Frequencies as in the paper: base to the power of minus 2i by d_model</source>
        <translation>论文的频率：底数的 −2i/d_model 次方</translation>
    </message>
    <message>
        <source>Frequencies that end at one by the base, as in Tensor2Tensor and fairseq</source>
        <translation>最后的频率为底数分之一，与 Tensor2Tensor 和 fairseq 相同</translation>
    </message>
    <message>
        <source>Shows and hides two more numbers of the encoding</source>
        <translation>显示或隐藏编码的另外两个数</translation>
    </message>
    <message>
        <source>The position of the first row</source>
        <translation>第一行的位置</translation>
    </message>
    <message>
        <source>From the position of a row to that of the next</source>
        <translation>一行到下一行的位置之差</translation>
    </message>
    <message>
        <source>Sum of the products of two rows</source>
        <translation>两行对应值乘积之和</translation>
    </message>
    <message>
        <source>Dot product divided by both norms</source>
        <translation>点积除以两行的范数</translation>
    </message>
    <message>
        <source>Length of the difference of two rows</source>
        <translation>两行之差的长度</translation>
    </message>
    <message>
        <source>The position that Similarity compares with all others</source>
        <translation>“相似度”拿来与所有位置比较的位置</translation>
    </message>
</context>
<context>
    <name>sinescope::ParameterRow</name>
    <message>
        <source>%1 slider</source>
        <translation>%1滑块</translation>
    </message>
</context>
<context>
    <name>sinescope::PlayBar</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>One position back</source>
        <translation>后退一个位置</translation>
    </message>
    <message>
        <source>One position on</source>
        <translation>前进一个位置</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>Speed, in positions</source>
        <translation>速度（位置数）</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shift by k</source>
        <translation>平移 k</translation>
    </message>
    <message>
        <source>row </source>
        <translation>行 </translation>
    </message>
    <message>
        <source>Moves the position on by itself, and stops it</source>
        <translation>让位置自动前进，或停下</translation>
    </message>
    <message>
        <source>Begins again at the end of the table</source>
        <translation>到表尾后从头开始</translation>
    </message>
    <message>
        <source>Moves the clocks by one row</source>
        <translation>时钟移动一行</translation>
    </message>
    <message>
        <source>The row at which the clocks stand</source>
        <translation>时钟所在的行</translation>
    </message>
    <message>
        <source>Grey hands show the position so many rows later</source>
        <translation>灰色指针表示这么多行之后的位置</translation>
    </message>
</context>
<context>
    <name>sinescope::Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>End (Esc)</source>
        <translation>结束（Esc）</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>回到窗口</translation>
    </message>
    <message>
        <source>This is the first step of the lesson</source>
        <translation>这是本课的第一步</translation>
    </message>
    <message>
        <source>This is the first page</source>
        <translation>这是第一页</translation>
    </message>
    <message>
        <source>This is the last step of the lesson</source>
        <translation>这是本课的最后一步</translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation>这是最后一页</translation>
    </message>
</context>
<context>
    <name>sinescope::PresetButton</name>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Presets…</source>
        <translation>预设…</translation>
    </message>
    <message>
        <source>Opens the tables of well-known models, and your own</source>
        <translation>打开知名模型的表和您自己的表</translation>
    </message>
</context>
<context>
    <name>sinescope::PresetDialog</name>
    <message>
        <source>%1 × %2, base %3</source>
        <translation>%1 × %2，底数 %3</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>删除(&amp;M)</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Search by name, model or number</source>
        <translation>按名称、模型或数字搜索</translation>
    </message>
    <message>
        <source>Search presets</source>
        <translation>搜索预设</translation>
    </message>
    <message>
        <source>&amp;Keep what is shown…</source>
        <translation>保存当前参数(&amp;K)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No preset has all of these words.</source>
        <translation>没有预设包含所有这些词。</translation>
    </message>
    <message>
        <source>A preset of your own.</source>
        <translation>您自己的预设。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>保存当前参数</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>预设名称：</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Remove preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Remove the preset %1?</source>
        <translation>删除预设 %1？</translation>
    </message>
    <message>
        <source>Closes the list; nothing changes</source>
        <translation>关闭列表，不作任何改变</translation>
    </message>
    <message>
        <source>Shows the encoding of the chosen preset</source>
        <translation>显示所选预设的编码</translation>
    </message>
    <message>
        <source>Gives one of your own presets another name</source>
        <translation>给自己的一个预设改名</translation>
    </message>
    <message>
        <source>Forgets one of your own presets</source>
        <translation>删除自己的一个预设</translation>
    </message>
    <message>
        <source>Makes a preset of your own of the encoding that is shown</source>
        <translation>把当前编码存为自己的预设</translation>
    </message>
</context>
<context>
    <name>sinescope::Presets</name>
    <message>
        <source>a preset has an id, a name and parameters</source>
        <translation>预设须有标识、名称和参数</translation>
    </message>
    <message>
        <source>not valid JSON at byte %1</source>
        <translation>第 %1 字节处不是有效的 JSON</translation>
    </message>
    <message>
        <source>must be a list of at most %1 presets</source>
        <translation>必须是至多 %1 个预设的列表</translation>
    </message>
    <message>
        <source>preset %1: %2</source>
        <translation>预设 %1：%2</translation>
    </message>
    <message>
        <source>larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>there is a preset called %1 already</source>
        <translation>已有名为 %1 的预设</translation>
    </message>
    <message>
        <source>there are %1 own presets already; remove one first</source>
        <translation>已有 %1 个自己的预设；请先删除一个</translation>
    </message>
    <message>
        <source>%1 is not a preset of your own</source>
        <translation>%1 不是您自己的预设</translation>
    </message>
    <message>
        <source>another window is writing it</source>
        <translation>另一个窗口正在写它</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>a preset&apos;s name is one line of 1 to %1 characters, none of them a control character</source>
        <translation>预设的名称是一行，1 到 %1 个字符，不含控制字符</translation>
    </message>
</context>
<context>
    <name>sinescope::QuestionBox</name>
    <message>
        <source>✓ Answered before.</source>
        <translation>✓ 以前已答对。</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>&amp;Check my setting</source>
        <translation>检查我的设置(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>H&amp;int</source>
        <translation>提示(&amp;I)</translation>
    </message>
    <message>
        <source>Show the ans&amp;wer</source>
        <translation>看答案(&amp;W)</translation>
    </message>
    <message>
        <source>Choose one first.</source>
        <translation>请先选一个。</translation>
    </message>
    <message>
        <source>That is not a number. Write it as 12.5 or −3.</source>
        <translation>这不是数。请写成 12.5 或 −3 这样。</translation>
    </message>
    <message>
        <source>✗ Too small.</source>
        <translation>✗ 太小了。</translation>
    </message>
    <message>
        <source>✗ Too large.</source>
        <translation>✗ 太大了。</translation>
    </message>
    <message>
        <source>✗ Not yet.</source>
        <translation>✗ 还没到。</translation>
    </message>
    <message>
        <source>✗ Not this one.</source>
        <translation>✗ 不是这个。</translation>
    </message>
    <message>
        <source>Hint:</source>
        <translation>提示：</translation>
    </message>
    <message>
        <source>The answer:</source>
        <translation>答案：</translation>
    </message>
    <message>
        <source>The right answer is still being looked for. Check again in a moment.</source>
        <translation>正确答案仍在查找中，请稍后再检查。</translation>
    </message>
    <message>
        <source>Tells whether the controls stand right</source>
        <translation>告诉您控件是否调对了</translation>
    </message>
    <message>
        <source>Tells whether the answer is right</source>
        <translation>告诉您答案是否正确</translation>
    </message>
    <message>
        <source>Tells a part of the answer</source>
        <translation>透露一部分答案</translation>
    </message>
    <message>
        <source>Tells the answer and why</source>
        <translation>说出答案和理由</translation>
    </message>
    <message>
        <source>Type the answer, a number, and press Return</source>
        <translation>输入一个数作为答案，按 Return</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 对了。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>An opening such as &quot;Hint:&quot; and what follows it</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>sinescope::RecentFilesMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sinescope::SentencePanel</name>
    <message>
        <source>As typed</source>
        <translation>恢复原序</translation>
    </message>
    <message>
        <source>Text, a sequence a line</source>
        <translation>文本，每行一个序列</translation>
    </message>
    <message>
        <source>Type a sentence; each line is a sequence</source>
        <translation>输入句子，每行一个序列</translation>
    </message>
    <message>
        <source>Norm of words</source>
        <translation>词向量范数</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>√d_model</source>
        <translation>√d_model</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>自选</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>起始行</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the word vectors</source>
        <translation>词向量的种子</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱</translation>
    </message>
    <message>
        <source>%1 characters are too many to read; up to %2 are. The figures keep the last text.</source>
        <translation>%1 个字符太多，最多读 %2 个。图中仍是先前的文本。</translation>
    </message>
    <message>
        <source>right-to-left text is numbered in reading order</source>
        <translation>从右到左的文字按阅读顺序编号</translation>
    </message>
    <message>
        <source>Another order of the words, by chance</source>
        <translation>随机换一种词序</translation>
    </message>
    <message>
        <source>The words in the order in which they were typed</source>
        <translation>按输入的顺序排列词</translation>
    </message>
    <message>
        <source>sequences %1, words %2, padding %3</source>
        <translation>序列 %1 个，词 %2 个，填充 %3 个</translation>
    </message>
</context>
<context>
    <name>sinescope::Settings</name>
    <message>
        <source>Settings are not kept: %1 cannot be written</source>
        <translation>设置未能保存：无法写入 %1</translation>
    </message>
</context>
<context>
    <name>sinescope::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>全部重置(&amp;R)…</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>The language of the program, its lessons and its guide</source>
        <translation>程序、课程和指南的语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>&amp;Numbers:</source>
        <translation>数字(&amp;N)：</translation>
    </message>
    <message>
        <source>How numbers are written on the screen; files are not changed</source>
        <translation>数字在屏幕上的写法；文件不受影响</translation>
    </message>
    <message>
        <source>As the language: 1,234.5</source>
        <translation>随语言：1,234.5</translation>
    </message>
    <message>
        <source>Without groups: 1234.5</source>
        <translation>不分组：1234.5</translation>
    </message>
    <message>
        <source>Decimal comma: 1234,5</source>
        <translation>小数逗号：1234,5</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Colours of the window and its figures</source>
        <translation>窗口和各图的颜色</translation>
    </message>
    <message>
        <source>New documents</source>
        <translation>新文档</translation>
    </message>
    <message>
        <source>Small, easy to read: 128 × 64</source>
        <translation>小而易读：128 × 64</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>预设(&amp;P)：</translation>
    </message>
    <message>
        <source>What the window and new documents begin with</source>
        <translation>窗口和新文档开始时的参数</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>颜色(&amp;O)：</translation>
    </message>
    <message>
        <source>The colour map that new documents begin with</source>
        <translation>新文档开始时的颜色映射</translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>已记住的内容</translation>
    </message>
    <message>
        <source>Recent files:</source>
        <translation>最近的文件：</translation>
    </message>
    <message>
        <source>&amp;Forget recent files</source>
        <translation>清除最近的文件(&amp;F)</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>Window:</source>
        <translation>窗口：</translation>
    </message>
    <message>
        <source>Forget si&amp;ze and panels</source>
        <translation>清除窗口大小和面板位置(&amp;Z)</translation>
    </message>
    <message>
        <source>As new at the next start</source>
        <translation>下次启动时恢复原样</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Empties the list in the File menu</source>
        <translation>清空“文件”菜单中的列表</translation>
    </message>
    <message>
        <source>The next start has a window like the first</source>
        <translation>下次启动时窗口与最初一样</translation>
    </message>
    <message>
        <source>Set all settings back to how they were at first?</source>
        <translation>把所有设置恢复为最初的样子？</translation>
    </message>
    <message>
        <source>Presets of your own and the progress of lessons stay.</source>
        <translation>自己的预设和课程进度会保留。</translation>
    </message>
</context>
<context>
    <name>sinescope::ShortcutSheet</name>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ 和 -</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation>窗口的下一部分与上一部分</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>F, Escape</source>
        <translation>F、Escape</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu、Shift+F10</translation>
    </message>
    <message>
        <source>On a figure</source>
        <translation>在图上</translation>
    </message>
    <message>
        <source>Move the crosshair by a cell</source>
        <translation>十字线移动一格</translation>
    </message>
    <message>
        <source>Move the crosshair by ten cells</source>
        <translation>十字线移动十格</translation>
    </message>
    <message>
        <source>To the first or last position</source>
        <translation>到第一个或最后一个位置</translation>
    </message>
    <message>
        <source>To the first or last dimension</source>
        <translation>到第一个或最后一个维度</translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation>放大和缩小</translation>
    </message>
    <message>
        <source>Move what is visible</source>
        <translation>移动可见部分</translation>
    </message>
    <message>
        <source>Choose the cell under the crosshair</source>
        <translation>选择十字线处的格</translation>
    </message>
    <message>
        <source>Add or remove its dimension or reference</source>
        <translation>添加或去掉它的维度或参考位置</translation>
    </message>
    <message>
        <source>Fill the page, and back</source>
        <translation>铺满页面，以及返回</translation>
    </message>
    <message>
        <source>Menu of the figure</source>
        <translation>图的菜单</translation>
    </message>
    <message>
        <source>In a presentation</source>
        <translation>演示时</translation>
    </message>
    <message>
        <source>Next step of the lesson, or page</source>
        <translation>课程的下一步，或下一页</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Step or page before</source>
        <translation>上一步，或上一页</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Escape, F5</source>
        <translation>Escape，F5</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>在指南中</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>F3, Return</source>
        <translation>F3，回车</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Shift+F3, Shift+Return</source>
        <translation>Shift+F3，Shift+回车</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>No shortcut has all of these words</source>
        <translation>没有同时含有这些词的快捷键</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键查找</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>查找快捷键</translation>
    </message>
    <message>
        <source>Parameters, and away again</source>
        <translation>显示参数，再按一次收起</translation>
    </message>
</context>
<context>
    <name>sinescope::StepBar</name>
    <message>
        <source>← &amp;Previous</source>
        <translation>← 上一步(&amp;P)</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>前一个步骤</translation>
    </message>
    <message>
        <source>Back to the &amp;step</source>
        <translation>回到这一步(&amp;S)</translation>
    </message>
    <message>
        <source>Sets everything as this step wants it</source>
        <translation>把一切设回这一步的样子</translation>
    </message>
    <message>
        <source>&amp;Next →</source>
        <translation>下一步(&amp;N) →</translation>
    </message>
    <message>
        <source>The step after, or the next lesson</source>
        <translation>后一个步骤，或下一课</translation>
    </message>
    <message>
        <source>&amp;Next lesson →</source>
        <translation>下一课(&amp;N) →</translation>
    </message>
    <message>
        <source>Step %1 of %2, done</source>
        <translation>第 %1 步，共 %2 步，已完成</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>sinescope::SweepDialog</name>
    <message>
        <source>Export a sweep</source>
        <translation>导出扫描</translation>
    </message>
    <message>
        <source>Reference position</source>
        <translation>参考位置</translation>
    </message>
    <message>
        <source>Equal steps</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>Equal ratios</source>
        <translation>等比</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>变化的数(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>变化方式(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>张数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Values: %1 … %2</source>
        <translation>取值：%1 … %2</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 is already there.</source>
        <translation>%1 已经存在。</translation>
    </message>
    <message>
        <source>%1 files are already there, from %2 to %3.</source>
        <translation>已有 %1 个文件，从 %2 到 %3。</translation>
    </message>
    <message>
        <source>The new pictures would replace them.</source>
        <translation>新图片会替换它们。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sinescope::TableDialog</name>
    <message>
        <source>Numbers: %1</source>
        <translation>数值：%1</translation>
    </message>
    <message>
        <source>&amp;Copy what is selected</source>
        <translation>复制所选内容(&amp;C)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Whose numbers the table shows: one of the figures of the page</source>
        <translation>表格显示哪幅图的数值：页面上的某一幅</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Every cell of the table, to be copied</source>
        <translation>选中表格的每一格，以便复制</translation>
    </message>
    <message>
        <source>As lines with tabs between the numbers, as spreadsheets take them</source>
        <translation>逐行复制，数值之间用制表符，可贴入电子表格</translation>
    </message>
    <message>
        <source>%1 cells are too many for the clipboard. Select fewer, or export them.</source>
        <translation>%1 格太多，剪贴板放不下。请少选一些，或改用导出。</translation>
    </message>
</context>
<context>
    <name>sinescope::WelcomeDialog</name>
    <message>
        <source>Welcome to Sinescope</source>
        <translation>欢迎使用 Sinescope</translation>
    </message>
    <message>
        <source>See where each word stands</source>
        <translation>看见每个词的位置</translation>
    </message>
    <message>
        <source>Sinusoidal positional encoding tells a Transformer the order of its words. Turn its length, d_model and base, and see at once what it does.</source>
        <translation>正弦位置编码告诉 Transformer 词的先后次序。调节长度、d_model 和底数，立即看到它的作用。</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>自由探索(&amp;E)</translation>
    </message>
    <message>
        <source>A small table to turn: move over it, drag the sliders</source>
        <translation>从一张小表开始：移动指针，拖动滑块</translation>
    </message>
    <message>
        <source>Take the first &amp;lesson</source>
        <translation>学习第一课(&amp;L)</translation>
    </message>
    <message>
        <source>Words in a bag: why order needs help. Five minutes</source>
        <translation>装在袋子里的词：次序为什么需要帮助。五分钟</translation>
    </message>
    <message>
        <source>Open a &amp;preset</source>
        <translation>打开一个预设(&amp;P)</translation>
    </message>
    <message>
        <source>Help &gt; Welcome shows this again; F1 opens the user guide.</source>
        <translation>“帮助 &gt; 欢迎”可再次打开此窗口；F1 打开使用指南。</translation>
    </message>
    <message>
        <source>The tables of well-known models</source>
        <translation>知名模型的编码表</translation>
    </message>
</context>
</TS>
