// Constants are folded, identities vanish.
// arguments: x y p
// runs: 20
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i8, ptr)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x: i32, %y: i8, %p: !llvm.ptr):
    %0 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %1 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %2 = "llvm.add"(%0, %1) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %3 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %4 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %5 = "llvm.sub"(%3, %4) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %6 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %7 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %8 = "llvm.mul"(%6, %7) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %9 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %10 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %11 = "llvm.udiv"(%9, %10) : (i8, i8) -> i8
    %12 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %13 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %14 = "llvm.sdiv"(%12, %13) : (i8, i8) -> i8
    %15 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %16 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %17 = "llvm.urem"(%15, %16) : (i8, i8) -> i8
    %18 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %19 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %20 = "llvm.srem"(%18, %19) : (i8, i8) -> i8
    %21 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %22 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %23 = "llvm.and"(%21, %22) : (i8, i8) -> i8
    %24 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %25 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %26 = "llvm.or"(%24, %25) : (i8, i8) -> i8
    %27 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %28 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %29 = "llvm.xor"(%27, %28) : (i8, i8) -> i8
    %30 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %31 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %32 = "llvm.shl"(%30, %31) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %33 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %34 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %35 = "llvm.lshr"(%33, %34) : (i8, i8) -> i8
    %36 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %37 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %38 = "llvm.ashr"(%36, %37) : (i8, i8) -> i8
    %39 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %40 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %41 = "llvm.icmp"(%39, %40) <{predicate = 0 : i64}> : (i8, i8) -> i1
    %42 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %43 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %44 = "llvm.icmp"(%42, %43) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %45 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %46 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %47 = "llvm.icmp"(%45, %46) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %48 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %49 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %50 = "llvm.icmp"(%48, %49) <{predicate = 3 : i64}> : (i8, i8) -> i1
    %51 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %52 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %53 = "llvm.icmp"(%51, %52) <{predicate = 4 : i64}> : (i8, i8) -> i1
    %54 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %55 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %56 = "llvm.icmp"(%54, %55) <{predicate = 5 : i64}> : (i8, i8) -> i1
    %57 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %58 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %59 = "llvm.icmp"(%57, %58) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %60 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %61 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %62 = "llvm.icmp"(%60, %61) <{predicate = 7 : i64}> : (i8, i8) -> i1
    %63 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %64 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %65 = "llvm.icmp"(%63, %64) <{predicate = 8 : i64}> : (i8, i8) -> i1
    %66 = "llvm.mlir.constant"() <{value = -7 : i8}> : () -> i8
    %67 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %68 = "llvm.icmp"(%66, %67) <{predicate = 9 : i64}> : (i8, i8) -> i1
    %69 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %70 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %71 = "llvm.add"(%69, %70) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %72 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %73 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %74 = "llvm.sub"(%72, %73) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %75 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %76 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %77 = "llvm.mul"(%75, %76) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %78 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %79 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %80 = "llvm.udiv"(%78, %79) : (i32, i32) -> i32
    %81 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %82 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %83 = "llvm.sdiv"(%81, %82) : (i32, i32) -> i32
    %84 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %85 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %86 = "llvm.urem"(%84, %85) : (i32, i32) -> i32
    %87 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %88 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %89 = "llvm.srem"(%87, %88) : (i32, i32) -> i32
    %90 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %91 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %92 = "llvm.and"(%90, %91) : (i32, i32) -> i32
    %93 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %94 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %95 = "llvm.or"(%93, %94) : (i32, i32) -> i32
    %96 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %97 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %98 = "llvm.xor"(%96, %97) : (i32, i32) -> i32
    %99 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %100 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %101 = "llvm.shl"(%99, %100) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %102 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %103 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %104 = "llvm.lshr"(%102, %103) : (i32, i32) -> i32
    %105 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %106 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %107 = "llvm.ashr"(%105, %106) : (i32, i32) -> i32
    %108 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %109 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %110 = "llvm.icmp"(%108, %109) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %111 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %112 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %113 = "llvm.icmp"(%111, %112) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %114 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %115 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %116 = "llvm.icmp"(%114, %115) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %117 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %118 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %119 = "llvm.icmp"(%117, %118) <{predicate = 3 : i64}> : (i32, i32) -> i1
    %120 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %121 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %122 = "llvm.icmp"(%120, %121) <{predicate = 4 : i64}> : (i32, i32) -> i1
    %123 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %124 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %125 = "llvm.icmp"(%123, %124) <{predicate = 5 : i64}> : (i32, i32) -> i1
    %126 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %127 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %128 = "llvm.icmp"(%126, %127) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %129 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %130 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %131 = "llvm.icmp"(%129, %130) <{predicate = 7 : i64}> : (i32, i32) -> i1
    %132 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %133 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %134 = "llvm.icmp"(%132, %133) <{predicate = 8 : i64}> : (i32, i32) -> i1
    %135 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %136 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %137 = "llvm.icmp"(%135, %136) <{predicate = 9 : i64}> : (i32, i32) -> i1
    %138 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %139 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %140 = "llvm.add"(%138, %139) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %141 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %142 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %143 = "llvm.sub"(%141, %142) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %144 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %145 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %146 = "llvm.mul"(%144, %145) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %147 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %148 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %149 = "llvm.udiv"(%147, %148) : (i64, i64) -> i64
    %150 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %151 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %152 = "llvm.sdiv"(%150, %151) : (i64, i64) -> i64
    %153 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %154 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %155 = "llvm.urem"(%153, %154) : (i64, i64) -> i64
    %156 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %157 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %158 = "llvm.srem"(%156, %157) : (i64, i64) -> i64
    %159 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %160 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %161 = "llvm.and"(%159, %160) : (i64, i64) -> i64
    %162 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %163 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %164 = "llvm.or"(%162, %163) : (i64, i64) -> i64
    %165 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %166 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %167 = "llvm.xor"(%165, %166) : (i64, i64) -> i64
    %168 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %169 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %170 = "llvm.shl"(%168, %169) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %171 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %172 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %173 = "llvm.lshr"(%171, %172) : (i64, i64) -> i64
    %174 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %175 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %176 = "llvm.ashr"(%174, %175) : (i64, i64) -> i64
    %177 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %178 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %179 = "llvm.icmp"(%177, %178) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %180 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %181 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %182 = "llvm.icmp"(%180, %181) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %183 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %184 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %185 = "llvm.icmp"(%183, %184) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %186 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %187 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %188 = "llvm.icmp"(%186, %187) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %189 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %190 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %191 = "llvm.icmp"(%189, %190) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %192 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %193 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %194 = "llvm.icmp"(%192, %193) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %195 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %196 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %197 = "llvm.icmp"(%195, %196) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %198 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %199 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %200 = "llvm.icmp"(%198, %199) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %201 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %202 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %203 = "llvm.icmp"(%201, %202) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %204 = "llvm.mlir.constant"() <{value = -7 : i64}> : () -> i64
    %205 = "llvm.mlir.constant"() <{value = 3 : i64}> : () -> i64
    %206 = "llvm.icmp"(%204, %205) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %207 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %208 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %209 = "llvm.add"(%207, %208) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %210 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %211 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %212 = "llvm.sub"(%210, %211) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %213 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %214 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %215 = "llvm.mul"(%213, %214) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %216 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %217 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %218 = "llvm.udiv"(%216, %217) : (i4, i4) -> i4
    %219 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %220 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %221 = "llvm.sdiv"(%219, %220) : (i4, i4) -> i4
    %222 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %223 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %224 = "llvm.urem"(%222, %223) : (i4, i4) -> i4
    %225 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %226 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %227 = "llvm.srem"(%225, %226) : (i4, i4) -> i4
    %228 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %229 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %230 = "llvm.and"(%228, %229) : (i4, i4) -> i4
    %231 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %232 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %233 = "llvm.or"(%231, %232) : (i4, i4) -> i4
    %234 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %235 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %236 = "llvm.xor"(%234, %235) : (i4, i4) -> i4
    %237 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %238 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %239 = "llvm.shl"(%237, %238) <{overflowFlags = 0 : i32}> : (i4, i4) -> i4
    %240 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %241 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %242 = "llvm.lshr"(%240, %241) : (i4, i4) -> i4
    %243 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %244 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %245 = "llvm.ashr"(%243, %244) : (i4, i4) -> i4
    %246 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %247 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %248 = "llvm.icmp"(%246, %247) <{predicate = 0 : i64}> : (i4, i4) -> i1
    %249 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %250 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %251 = "llvm.icmp"(%249, %250) <{predicate = 1 : i64}> : (i4, i4) -> i1
    %252 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %253 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %254 = "llvm.icmp"(%252, %253) <{predicate = 2 : i64}> : (i4, i4) -> i1
    %255 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %256 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %257 = "llvm.icmp"(%255, %256) <{predicate = 3 : i64}> : (i4, i4) -> i1
    %258 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %259 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %260 = "llvm.icmp"(%258, %259) <{predicate = 4 : i64}> : (i4, i4) -> i1
    %261 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %262 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %263 = "llvm.icmp"(%261, %262) <{predicate = 5 : i64}> : (i4, i4) -> i1
    %264 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %265 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %266 = "llvm.icmp"(%264, %265) <{predicate = 6 : i64}> : (i4, i4) -> i1
    %267 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %268 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %269 = "llvm.icmp"(%267, %268) <{predicate = 7 : i64}> : (i4, i4) -> i1
    %270 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %271 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %272 = "llvm.icmp"(%270, %271) <{predicate = 8 : i64}> : (i4, i4) -> i1
    %273 = "llvm.mlir.constant"() <{value = -7 : i4}> : () -> i4
    %274 = "llvm.mlir.constant"() <{value = 3 : i4}> : () -> i4
    %275 = "llvm.icmp"(%273, %274) <{predicate = 9 : i64}> : (i4, i4) -> i1
    %276 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %277 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %278 = "llvm.add"(%276, %277) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %279 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %280 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %281 = "llvm.sub"(%279, %280) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %282 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %283 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %284 = "llvm.mul"(%282, %283) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %285 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %286 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %287 = "llvm.udiv"(%285, %286) : (i33, i33) -> i33
    %288 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %289 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %290 = "llvm.sdiv"(%288, %289) : (i33, i33) -> i33
    %291 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %292 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %293 = "llvm.urem"(%291, %292) : (i33, i33) -> i33
    %294 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %295 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %296 = "llvm.srem"(%294, %295) : (i33, i33) -> i33
    %297 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %298 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %299 = "llvm.and"(%297, %298) : (i33, i33) -> i33
    %300 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %301 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %302 = "llvm.or"(%300, %301) : (i33, i33) -> i33
    %303 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %304 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %305 = "llvm.xor"(%303, %304) : (i33, i33) -> i33
    %306 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %307 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %308 = "llvm.shl"(%306, %307) <{overflowFlags = 0 : i32}> : (i33, i33) -> i33
    %309 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %310 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %311 = "llvm.lshr"(%309, %310) : (i33, i33) -> i33
    %312 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %313 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %314 = "llvm.ashr"(%312, %313) : (i33, i33) -> i33
    %315 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %316 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %317 = "llvm.icmp"(%315, %316) <{predicate = 0 : i64}> : (i33, i33) -> i1
    %318 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %319 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %320 = "llvm.icmp"(%318, %319) <{predicate = 1 : i64}> : (i33, i33) -> i1
    %321 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %322 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %323 = "llvm.icmp"(%321, %322) <{predicate = 2 : i64}> : (i33, i33) -> i1
    %324 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %325 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %326 = "llvm.icmp"(%324, %325) <{predicate = 3 : i64}> : (i33, i33) -> i1
    %327 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %328 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %329 = "llvm.icmp"(%327, %328) <{predicate = 4 : i64}> : (i33, i33) -> i1
    %330 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %331 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %332 = "llvm.icmp"(%330, %331) <{predicate = 5 : i64}> : (i33, i33) -> i1
    %333 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %334 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %335 = "llvm.icmp"(%333, %334) <{predicate = 6 : i64}> : (i33, i33) -> i1
    %336 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %337 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %338 = "llvm.icmp"(%336, %337) <{predicate = 7 : i64}> : (i33, i33) -> i1
    %339 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %340 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %341 = "llvm.icmp"(%339, %340) <{predicate = 8 : i64}> : (i33, i33) -> i1
    %342 = "llvm.mlir.constant"() <{value = -7 : i33}> : () -> i33
    %343 = "llvm.mlir.constant"() <{value = 3 : i33}> : () -> i33
    %344 = "llvm.icmp"(%342, %343) <{predicate = 9 : i64}> : (i33, i33) -> i1
    %345 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %346 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %347 = "llvm.icmp"(%345, %346) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %348 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %349 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %350 = "llvm.icmp"(%348, %349) <{predicate = 1 : i64}> : (i1, i1) -> i1
    %351 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %352 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %353 = "llvm.icmp"(%351, %352) <{predicate = 2 : i64}> : (i1, i1) -> i1
    %354 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %355 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %356 = "llvm.icmp"(%354, %355) <{predicate = 3 : i64}> : (i1, i1) -> i1
    %357 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %358 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %359 = "llvm.icmp"(%357, %358) <{predicate = 4 : i64}> : (i1, i1) -> i1
    %360 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %361 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %362 = "llvm.icmp"(%360, %361) <{predicate = 5 : i64}> : (i1, i1) -> i1
    %363 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %364 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %365 = "llvm.icmp"(%363, %364) <{predicate = 6 : i64}> : (i1, i1) -> i1
    %366 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %367 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %368 = "llvm.icmp"(%366, %367) <{predicate = 7 : i64}> : (i1, i1) -> i1
    %369 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %370 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %371 = "llvm.icmp"(%369, %370) <{predicate = 8 : i64}> : (i1, i1) -> i1
    %372 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %373 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %374 = "llvm.icmp"(%372, %373) <{predicate = 9 : i64}> : (i1, i1) -> i1
    %375 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %376 = "llvm.add"(%x, %375) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %377 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %378 = "llvm.add"(%377, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %379 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %380 = "llvm.sub"(%x, %379) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %381 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %382 = "llvm.sub"(%381, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %383 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %384 = "llvm.mul"(%x, %383) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %385 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %386 = "llvm.mul"(%385, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %387 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %388 = "llvm.or"(%x, %387) : (i32, i32) -> i32
    %389 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %390 = "llvm.or"(%389, %x) : (i32, i32) -> i32
    %391 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %392 = "llvm.xor"(%x, %391) : (i32, i32) -> i32
    %393 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %394 = "llvm.xor"(%393, %x) : (i32, i32) -> i32
    %395 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %396 = "llvm.and"(%x, %395) : (i32, i32) -> i32
    %397 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %398 = "llvm.and"(%397, %x) : (i32, i32) -> i32
    %399 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %400 = "llvm.shl"(%x, %399) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %401 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %402 = "llvm.shl"(%401, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %403 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %404 = "llvm.lshr"(%x, %403) : (i32, i32) -> i32
    %405 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %406 = "llvm.lshr"(%405, %x) : (i32, i32) -> i32
    %407 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %408 = "llvm.ashr"(%x, %407) : (i32, i32) -> i32
    %409 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %410 = "llvm.ashr"(%409, %x) : (i32, i32) -> i32
    %411 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %412 = "llvm.mul"(%x, %411) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %413 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %414 = "llvm.mul"(%413, %x) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %415 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %416 = "llvm.udiv"(%x, %415) : (i32, i32) -> i32
    %417 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %418 = "llvm.udiv"(%417, %x) : (i32, i32) -> i32
    %419 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %420 = "llvm.sdiv"(%x, %419) : (i32, i32) -> i32
    %421 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %422 = "llvm.sdiv"(%421, %x) : (i32, i32) -> i32
    %423 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %424 = "llvm.and"(%x, %423) : (i32, i32) -> i32
    %425 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %426 = "llvm.and"(%425, %x) : (i32, i32) -> i32
    %427 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %428 = "llvm.zext"(%427) : (i1) -> i32
    %429 = "llvm.mlir.constant"() <{value = true}> : () -> i1
    %430 = "llvm.sext"(%429) : (i1) -> i32
    %431 = "llvm.mlir.constant"() <{value = 511 : i32}> : () -> i32
    %432 = "llvm.trunc"(%431) : (i32) -> i8
    %433 = "llvm.ptrtoint"(%p) : (!llvm.ptr) -> i64
    %434 = "llvm.inttoptr"(%433) : (i64) -> !llvm.ptr
    %435 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %436 = "llvm.inttoptr"(%435) : (i32) -> !llvm.ptr
    %437 = "llvm.ptrtoint"(%436) : (!llvm.ptr) -> i64
    %438 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i8>
    %439 = "llvm.insertvalue"(%438, %2) <{position = array<i64: 0>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %440 = "llvm.insertvalue"(%439, %5) <{position = array<i64: 1>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %441 = "llvm.insertvalue"(%440, %8) <{position = array<i64: 2>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %442 = "llvm.insertvalue"(%441, %11) <{position = array<i64: 3>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %443 = "llvm.insertvalue"(%442, %14) <{position = array<i64: 4>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %444 = "llvm.insertvalue"(%443, %17) <{position = array<i64: 5>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %445 = "llvm.insertvalue"(%444, %20) <{position = array<i64: 6>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %446 = "llvm.insertvalue"(%445, %23) <{position = array<i64: 7>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %447 = "llvm.insertvalue"(%446, %26) <{position = array<i64: 8>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %448 = "llvm.insertvalue"(%447, %29) <{position = array<i64: 9>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %449 = "llvm.insertvalue"(%448, %32) <{position = array<i64: 10>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %450 = "llvm.insertvalue"(%449, %35) <{position = array<i64: 11>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %451 = "llvm.insertvalue"(%450, %38) <{position = array<i64: 12>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %452 = "llvm.insertvalue"(%451, %432) <{position = array<i64: 13>}> : (!llvm.array<14 x i8>, i8) -> !llvm.array<14 x i8>
    %453 = "llvm.mlir.poison"() : () -> !llvm.array<60 x i1>
    %454 = "llvm.insertvalue"(%453, %41) <{position = array<i64: 0>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %455 = "llvm.insertvalue"(%454, %44) <{position = array<i64: 1>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %456 = "llvm.insertvalue"(%455, %47) <{position = array<i64: 2>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %457 = "llvm.insertvalue"(%456, %50) <{position = array<i64: 3>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %458 = "llvm.insertvalue"(%457, %53) <{position = array<i64: 4>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %459 = "llvm.insertvalue"(%458, %56) <{position = array<i64: 5>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %460 = "llvm.insertvalue"(%459, %59) <{position = array<i64: 6>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %461 = "llvm.insertvalue"(%460, %62) <{position = array<i64: 7>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %462 = "llvm.insertvalue"(%461, %65) <{position = array<i64: 8>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %463 = "llvm.insertvalue"(%462, %68) <{position = array<i64: 9>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %464 = "llvm.insertvalue"(%463, %110) <{position = array<i64: 10>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %465 = "llvm.insertvalue"(%464, %113) <{position = array<i64: 11>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %466 = "llvm.insertvalue"(%465, %116) <{position = array<i64: 12>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %467 = "llvm.insertvalue"(%466, %119) <{position = array<i64: 13>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %468 = "llvm.insertvalue"(%467, %122) <{position = array<i64: 14>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %469 = "llvm.insertvalue"(%468, %125) <{position = array<i64: 15>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %470 = "llvm.insertvalue"(%469, %128) <{position = array<i64: 16>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %471 = "llvm.insertvalue"(%470, %131) <{position = array<i64: 17>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %472 = "llvm.insertvalue"(%471, %134) <{position = array<i64: 18>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %473 = "llvm.insertvalue"(%472, %137) <{position = array<i64: 19>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %474 = "llvm.insertvalue"(%473, %179) <{position = array<i64: 20>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %475 = "llvm.insertvalue"(%474, %182) <{position = array<i64: 21>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %476 = "llvm.insertvalue"(%475, %185) <{position = array<i64: 22>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %477 = "llvm.insertvalue"(%476, %188) <{position = array<i64: 23>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %478 = "llvm.insertvalue"(%477, %191) <{position = array<i64: 24>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %479 = "llvm.insertvalue"(%478, %194) <{position = array<i64: 25>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %480 = "llvm.insertvalue"(%479, %197) <{position = array<i64: 26>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %481 = "llvm.insertvalue"(%480, %200) <{position = array<i64: 27>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %482 = "llvm.insertvalue"(%481, %203) <{position = array<i64: 28>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %483 = "llvm.insertvalue"(%482, %206) <{position = array<i64: 29>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %484 = "llvm.insertvalue"(%483, %248) <{position = array<i64: 30>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %485 = "llvm.insertvalue"(%484, %251) <{position = array<i64: 31>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %486 = "llvm.insertvalue"(%485, %254) <{position = array<i64: 32>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %487 = "llvm.insertvalue"(%486, %257) <{position = array<i64: 33>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %488 = "llvm.insertvalue"(%487, %260) <{position = array<i64: 34>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %489 = "llvm.insertvalue"(%488, %263) <{position = array<i64: 35>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %490 = "llvm.insertvalue"(%489, %266) <{position = array<i64: 36>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %491 = "llvm.insertvalue"(%490, %269) <{position = array<i64: 37>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %492 = "llvm.insertvalue"(%491, %272) <{position = array<i64: 38>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %493 = "llvm.insertvalue"(%492, %275) <{position = array<i64: 39>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %494 = "llvm.insertvalue"(%493, %317) <{position = array<i64: 40>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %495 = "llvm.insertvalue"(%494, %320) <{position = array<i64: 41>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %496 = "llvm.insertvalue"(%495, %323) <{position = array<i64: 42>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %497 = "llvm.insertvalue"(%496, %326) <{position = array<i64: 43>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %498 = "llvm.insertvalue"(%497, %329) <{position = array<i64: 44>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %499 = "llvm.insertvalue"(%498, %332) <{position = array<i64: 45>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %500 = "llvm.insertvalue"(%499, %335) <{position = array<i64: 46>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %501 = "llvm.insertvalue"(%500, %338) <{position = array<i64: 47>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %502 = "llvm.insertvalue"(%501, %341) <{position = array<i64: 48>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %503 = "llvm.insertvalue"(%502, %344) <{position = array<i64: 49>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %504 = "llvm.insertvalue"(%503, %347) <{position = array<i64: 50>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %505 = "llvm.insertvalue"(%504, %350) <{position = array<i64: 51>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %506 = "llvm.insertvalue"(%505, %353) <{position = array<i64: 52>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %507 = "llvm.insertvalue"(%506, %356) <{position = array<i64: 53>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %508 = "llvm.insertvalue"(%507, %359) <{position = array<i64: 54>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %509 = "llvm.insertvalue"(%508, %362) <{position = array<i64: 55>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %510 = "llvm.insertvalue"(%509, %365) <{position = array<i64: 56>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %511 = "llvm.insertvalue"(%510, %368) <{position = array<i64: 57>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %512 = "llvm.insertvalue"(%511, %371) <{position = array<i64: 58>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %513 = "llvm.insertvalue"(%512, %374) <{position = array<i64: 59>}> : (!llvm.array<60 x i1>, i1) -> !llvm.array<60 x i1>
    %514 = "llvm.mlir.poison"() : () -> !llvm.array<41 x i32>
    %515 = "llvm.insertvalue"(%514, %71) <{position = array<i64: 0>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %516 = "llvm.insertvalue"(%515, %74) <{position = array<i64: 1>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %517 = "llvm.insertvalue"(%516, %77) <{position = array<i64: 2>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %518 = "llvm.insertvalue"(%517, %80) <{position = array<i64: 3>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %519 = "llvm.insertvalue"(%518, %83) <{position = array<i64: 4>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %520 = "llvm.insertvalue"(%519, %86) <{position = array<i64: 5>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %521 = "llvm.insertvalue"(%520, %89) <{position = array<i64: 6>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %522 = "llvm.insertvalue"(%521, %92) <{position = array<i64: 7>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %523 = "llvm.insertvalue"(%522, %95) <{position = array<i64: 8>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %524 = "llvm.insertvalue"(%523, %98) <{position = array<i64: 9>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %525 = "llvm.insertvalue"(%524, %101) <{position = array<i64: 10>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %526 = "llvm.insertvalue"(%525, %104) <{position = array<i64: 11>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %527 = "llvm.insertvalue"(%526, %107) <{position = array<i64: 12>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %528 = "llvm.insertvalue"(%527, %376) <{position = array<i64: 13>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %529 = "llvm.insertvalue"(%528, %378) <{position = array<i64: 14>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %530 = "llvm.insertvalue"(%529, %380) <{position = array<i64: 15>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %531 = "llvm.insertvalue"(%530, %382) <{position = array<i64: 16>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %532 = "llvm.insertvalue"(%531, %384) <{position = array<i64: 17>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %533 = "llvm.insertvalue"(%532, %386) <{position = array<i64: 18>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %534 = "llvm.insertvalue"(%533, %388) <{position = array<i64: 19>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %535 = "llvm.insertvalue"(%534, %390) <{position = array<i64: 20>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %536 = "llvm.insertvalue"(%535, %392) <{position = array<i64: 21>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %537 = "llvm.insertvalue"(%536, %394) <{position = array<i64: 22>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %538 = "llvm.insertvalue"(%537, %396) <{position = array<i64: 23>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %539 = "llvm.insertvalue"(%538, %398) <{position = array<i64: 24>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %540 = "llvm.insertvalue"(%539, %400) <{position = array<i64: 25>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %541 = "llvm.insertvalue"(%540, %402) <{position = array<i64: 26>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %542 = "llvm.insertvalue"(%541, %404) <{position = array<i64: 27>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %543 = "llvm.insertvalue"(%542, %406) <{position = array<i64: 28>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %544 = "llvm.insertvalue"(%543, %408) <{position = array<i64: 29>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %545 = "llvm.insertvalue"(%544, %410) <{position = array<i64: 30>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %546 = "llvm.insertvalue"(%545, %412) <{position = array<i64: 31>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %547 = "llvm.insertvalue"(%546, %414) <{position = array<i64: 32>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %548 = "llvm.insertvalue"(%547, %416) <{position = array<i64: 33>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %549 = "llvm.insertvalue"(%548, %418) <{position = array<i64: 34>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %550 = "llvm.insertvalue"(%549, %420) <{position = array<i64: 35>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %551 = "llvm.insertvalue"(%550, %422) <{position = array<i64: 36>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %552 = "llvm.insertvalue"(%551, %424) <{position = array<i64: 37>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %553 = "llvm.insertvalue"(%552, %426) <{position = array<i64: 38>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %554 = "llvm.insertvalue"(%553, %428) <{position = array<i64: 39>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %555 = "llvm.insertvalue"(%554, %430) <{position = array<i64: 40>}> : (!llvm.array<41 x i32>, i32) -> !llvm.array<41 x i32>
    %556 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i64>
    %557 = "llvm.insertvalue"(%556, %140) <{position = array<i64: 0>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %558 = "llvm.insertvalue"(%557, %143) <{position = array<i64: 1>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %559 = "llvm.insertvalue"(%558, %146) <{position = array<i64: 2>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %560 = "llvm.insertvalue"(%559, %149) <{position = array<i64: 3>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %561 = "llvm.insertvalue"(%560, %152) <{position = array<i64: 4>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %562 = "llvm.insertvalue"(%561, %155) <{position = array<i64: 5>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %563 = "llvm.insertvalue"(%562, %158) <{position = array<i64: 6>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %564 = "llvm.insertvalue"(%563, %161) <{position = array<i64: 7>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %565 = "llvm.insertvalue"(%564, %164) <{position = array<i64: 8>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %566 = "llvm.insertvalue"(%565, %167) <{position = array<i64: 9>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %567 = "llvm.insertvalue"(%566, %170) <{position = array<i64: 10>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %568 = "llvm.insertvalue"(%567, %173) <{position = array<i64: 11>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %569 = "llvm.insertvalue"(%568, %176) <{position = array<i64: 12>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %570 = "llvm.insertvalue"(%569, %437) <{position = array<i64: 13>}> : (!llvm.array<14 x i64>, i64) -> !llvm.array<14 x i64>
    %571 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i4>
    %572 = "llvm.insertvalue"(%571, %209) <{position = array<i64: 0>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %573 = "llvm.insertvalue"(%572, %212) <{position = array<i64: 1>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %574 = "llvm.insertvalue"(%573, %215) <{position = array<i64: 2>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %575 = "llvm.insertvalue"(%574, %218) <{position = array<i64: 3>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %576 = "llvm.insertvalue"(%575, %221) <{position = array<i64: 4>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %577 = "llvm.insertvalue"(%576, %224) <{position = array<i64: 5>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %578 = "llvm.insertvalue"(%577, %227) <{position = array<i64: 6>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %579 = "llvm.insertvalue"(%578, %230) <{position = array<i64: 7>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %580 = "llvm.insertvalue"(%579, %233) <{position = array<i64: 8>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %581 = "llvm.insertvalue"(%580, %236) <{position = array<i64: 9>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %582 = "llvm.insertvalue"(%581, %239) <{position = array<i64: 10>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %583 = "llvm.insertvalue"(%582, %242) <{position = array<i64: 11>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %584 = "llvm.insertvalue"(%583, %245) <{position = array<i64: 12>}> : (!llvm.array<13 x i4>, i4) -> !llvm.array<13 x i4>
    %585 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i33>
    %586 = "llvm.insertvalue"(%585, %278) <{position = array<i64: 0>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %587 = "llvm.insertvalue"(%586, %281) <{position = array<i64: 1>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %588 = "llvm.insertvalue"(%587, %284) <{position = array<i64: 2>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %589 = "llvm.insertvalue"(%588, %287) <{position = array<i64: 3>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %590 = "llvm.insertvalue"(%589, %290) <{position = array<i64: 4>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %591 = "llvm.insertvalue"(%590, %293) <{position = array<i64: 5>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %592 = "llvm.insertvalue"(%591, %296) <{position = array<i64: 6>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %593 = "llvm.insertvalue"(%592, %299) <{position = array<i64: 7>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %594 = "llvm.insertvalue"(%593, %302) <{position = array<i64: 8>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %595 = "llvm.insertvalue"(%594, %305) <{position = array<i64: 9>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %596 = "llvm.insertvalue"(%595, %308) <{position = array<i64: 10>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %597 = "llvm.insertvalue"(%596, %311) <{position = array<i64: 11>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %598 = "llvm.insertvalue"(%597, %314) <{position = array<i64: 12>}> : (!llvm.array<13 x i33>, i33) -> !llvm.array<13 x i33>
    %599 = "llvm.mlir.poison"() : () -> !llvm.array<1 x ptr>
    %600 = "llvm.insertvalue"(%599, %434) <{position = array<i64: 0>}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> !llvm.array<1 x ptr>
    %601 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %602 = "llvm.alloca"(%601) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %603 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %604 = "llvm.alloca"(%603) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %605 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %606 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%604, %606) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %607 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %607) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %608 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %608) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %609 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %609) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %610 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %610) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %611 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %611) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %612 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%605, %612) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %613 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %614 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%613, %614) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %615 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %616 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%615, %616) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %617 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %618 = "llvm.getelementptr"(%602) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%617, %618) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %619 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %620 = "llvm.alloca"(%619) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %621 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %622 = "llvm.alloca"(%621) <{elem_type = !llvm.array<14 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%452, %622) <{ordering = 0 : i64}> : (!llvm.array<14 x i8>, !llvm.ptr) -> ()
    %623 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %624 = "llvm.getelementptr"(%620, %623) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%622, %624) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %625 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %626 = "llvm.alloca"(%625) <{elem_type = !llvm.array<60 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%513, %626) <{ordering = 0 : i64}> : (!llvm.array<60 x i1>, !llvm.ptr) -> ()
    %627 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %628 = "llvm.getelementptr"(%620, %627) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%626, %628) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %629 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %630 = "llvm.alloca"(%629) <{elem_type = !llvm.array<41 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%555, %630) <{ordering = 0 : i64}> : (!llvm.array<41 x i32>, !llvm.ptr) -> ()
    %631 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %632 = "llvm.getelementptr"(%620, %631) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%630, %632) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %633 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %634 = "llvm.alloca"(%633) <{elem_type = !llvm.array<14 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%570, %634) <{ordering = 0 : i64}> : (!llvm.array<14 x i64>, !llvm.ptr) -> ()
    %635 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %636 = "llvm.getelementptr"(%620, %635) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%634, %636) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %637 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %638 = "llvm.alloca"(%637) <{elem_type = !llvm.array<13 x i4>}> : (i32) -> !llvm.ptr
    "llvm.store"(%584, %638) <{ordering = 0 : i64}> : (!llvm.array<13 x i4>, !llvm.ptr) -> ()
    %639 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %640 = "llvm.getelementptr"(%620, %639) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%638, %640) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %641 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %642 = "llvm.alloca"(%641) <{elem_type = !llvm.array<13 x i33>}> : (i32) -> !llvm.ptr
    "llvm.store"(%598, %642) <{ordering = 0 : i64}> : (!llvm.array<13 x i33>, !llvm.ptr) -> ()
    %643 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %644 = "llvm.getelementptr"(%620, %643) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%642, %644) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %645 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %646 = "llvm.alloca"(%645) <{elem_type = !llvm.array<1 x ptr>}> : (i32) -> !llvm.ptr
    "llvm.store"(%600, %646) <{ordering = 0 : i64}> : (!llvm.array<1 x ptr>, !llvm.ptr) -> ()
    %647 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %648 = "llvm.getelementptr"(%620, %647) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%646, %648) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %649 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %650 = "llvm.load"(%649) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %651 = "llvm.call"(%602, %650, %620) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %652 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %653 = "llvm.icmp"(%651, %652) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%653)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%651) : (i32) -> ()
  ^launched0:
    %654 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%654) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
