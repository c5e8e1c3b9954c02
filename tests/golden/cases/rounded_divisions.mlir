// Divisions rounded up and down in seven ops; with another divisor, sign or step they are something else.
// arguments: x8 x32 x64 y
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i8, i32, i64, i32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%x8: i8, %x32: i32, %x64: i64, %y: i32):
    %0 = "llvm.mlir.constant"() <{value = false}> : () -> i1
    %1 = "llvm.mlir.constant"() <{value = 2 : i8}> : () -> i8
    %2 = "llvm.sdiv"(%x8, %1) : (i8, i8) -> i8
    %3 = "llvm.mul"(%2, %1) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %4 = "llvm.icmp"(%x8, %3) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %5 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %6 = "llvm.icmp"(%x8, %5) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %7 = "llvm.icmp"(%6, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %8 = "llvm.and"(%4, %7) : (i1, i1) -> i1
    %9 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %10 = "llvm.add"(%2, %9) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %11 = "llvm.select"(%8, %10, %2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %12 = "llvm.mlir.constant"() <{value = 2 : i8}> : () -> i8
    %13 = "llvm.sdiv"(%x8, %12) : (i8, i8) -> i8
    %14 = "llvm.mul"(%13, %12) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %15 = "llvm.icmp"(%x8, %14) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %16 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %17 = "llvm.icmp"(%x8, %16) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %18 = "llvm.and"(%15, %17) : (i1, i1) -> i1
    %19 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %20 = "llvm.add"(%13, %19) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %21 = "llvm.select"(%18, %20, %13) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %22 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %23 = "llvm.sdiv"(%x8, %22) : (i8, i8) -> i8
    %24 = "llvm.mul"(%23, %22) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %25 = "llvm.icmp"(%x8, %24) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %26 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %27 = "llvm.icmp"(%x8, %26) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %28 = "llvm.icmp"(%27, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %29 = "llvm.and"(%25, %28) : (i1, i1) -> i1
    %30 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %31 = "llvm.add"(%23, %30) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %32 = "llvm.select"(%29, %31, %23) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %33 = "llvm.mlir.constant"() <{value = 3 : i8}> : () -> i8
    %34 = "llvm.sdiv"(%x8, %33) : (i8, i8) -> i8
    %35 = "llvm.mul"(%34, %33) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %36 = "llvm.icmp"(%x8, %35) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %37 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %38 = "llvm.icmp"(%x8, %37) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %39 = "llvm.and"(%36, %38) : (i1, i1) -> i1
    %40 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %41 = "llvm.add"(%34, %40) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %42 = "llvm.select"(%39, %41, %34) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %43 = "llvm.mlir.constant"() <{value = 127 : i8}> : () -> i8
    %44 = "llvm.sdiv"(%x8, %43) : (i8, i8) -> i8
    %45 = "llvm.mul"(%44, %43) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %46 = "llvm.icmp"(%x8, %45) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %47 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %48 = "llvm.icmp"(%x8, %47) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %49 = "llvm.icmp"(%48, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %50 = "llvm.and"(%46, %49) : (i1, i1) -> i1
    %51 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %52 = "llvm.add"(%44, %51) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %53 = "llvm.select"(%50, %52, %44) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %54 = "llvm.mlir.constant"() <{value = 127 : i8}> : () -> i8
    %55 = "llvm.sdiv"(%x8, %54) : (i8, i8) -> i8
    %56 = "llvm.mul"(%55, %54) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %57 = "llvm.icmp"(%x8, %56) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %58 = "llvm.mlir.constant"() <{value = 0 : i8}> : () -> i8
    %59 = "llvm.icmp"(%x8, %58) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %60 = "llvm.and"(%57, %59) : (i1, i1) -> i1
    %61 = "llvm.mlir.constant"() <{value = -1 : i8}> : () -> i8
    %62 = "llvm.add"(%55, %61) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %63 = "llvm.select"(%60, %62, %55) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i8, i8) -> i8
    %64 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %65 = "llvm.sdiv"(%x32, %64) : (i32, i32) -> i32
    %66 = "llvm.mul"(%65, %64) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %67 = "llvm.icmp"(%x32, %66) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %68 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %69 = "llvm.icmp"(%x32, %68) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %70 = "llvm.icmp"(%69, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %71 = "llvm.and"(%67, %70) : (i1, i1) -> i1
    %72 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %73 = "llvm.add"(%65, %72) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %74 = "llvm.select"(%71, %73, %65) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %75 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %76 = "llvm.sdiv"(%x32, %75) : (i32, i32) -> i32
    %77 = "llvm.mul"(%76, %75) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %78 = "llvm.icmp"(%x32, %77) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %79 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %80 = "llvm.icmp"(%x32, %79) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %81 = "llvm.and"(%78, %80) : (i1, i1) -> i1
    %82 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %83 = "llvm.add"(%76, %82) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %84 = "llvm.select"(%81, %83, %76) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %85 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %86 = "llvm.sdiv"(%x32, %85) : (i32, i32) -> i32
    %87 = "llvm.mul"(%86, %85) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %88 = "llvm.icmp"(%x32, %87) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %89 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %90 = "llvm.icmp"(%x32, %89) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %91 = "llvm.icmp"(%90, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %92 = "llvm.and"(%88, %91) : (i1, i1) -> i1
    %93 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %94 = "llvm.add"(%86, %93) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %95 = "llvm.select"(%92, %94, %86) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %96 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %97 = "llvm.sdiv"(%x32, %96) : (i32, i32) -> i32
    %98 = "llvm.mul"(%97, %96) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %99 = "llvm.icmp"(%x32, %98) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %100 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %101 = "llvm.icmp"(%x32, %100) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %102 = "llvm.and"(%99, %101) : (i1, i1) -> i1
    %103 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %104 = "llvm.add"(%97, %103) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %105 = "llvm.select"(%102, %104, %97) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %106 = "llvm.mlir.constant"() <{value = 128 : i32}> : () -> i32
    %107 = "llvm.sdiv"(%x32, %106) : (i32, i32) -> i32
    %108 = "llvm.mul"(%107, %106) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %109 = "llvm.icmp"(%x32, %108) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %110 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %111 = "llvm.icmp"(%x32, %110) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %112 = "llvm.icmp"(%111, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %113 = "llvm.and"(%109, %112) : (i1, i1) -> i1
    %114 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %115 = "llvm.add"(%107, %114) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %116 = "llvm.select"(%113, %115, %107) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %117 = "llvm.mlir.constant"() <{value = 128 : i32}> : () -> i32
    %118 = "llvm.sdiv"(%x32, %117) : (i32, i32) -> i32
    %119 = "llvm.mul"(%118, %117) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %120 = "llvm.icmp"(%x32, %119) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %121 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %122 = "llvm.icmp"(%x32, %121) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %123 = "llvm.and"(%120, %122) : (i1, i1) -> i1
    %124 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %125 = "llvm.add"(%118, %124) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %126 = "llvm.select"(%123, %125, %118) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %127 = "llvm.mlir.constant"() <{value = 1073741824 : i32}> : () -> i32
    %128 = "llvm.sdiv"(%x32, %127) : (i32, i32) -> i32
    %129 = "llvm.mul"(%128, %127) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %130 = "llvm.icmp"(%x32, %129) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %131 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %132 = "llvm.icmp"(%x32, %131) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %133 = "llvm.icmp"(%132, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %134 = "llvm.and"(%130, %133) : (i1, i1) -> i1
    %135 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %136 = "llvm.add"(%128, %135) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %137 = "llvm.select"(%134, %136, %128) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %138 = "llvm.mlir.constant"() <{value = 1073741824 : i32}> : () -> i32
    %139 = "llvm.sdiv"(%x32, %138) : (i32, i32) -> i32
    %140 = "llvm.mul"(%139, %138) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %141 = "llvm.icmp"(%x32, %140) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %142 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %143 = "llvm.icmp"(%x32, %142) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %144 = "llvm.and"(%141, %143) : (i1, i1) -> i1
    %145 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %146 = "llvm.add"(%139, %145) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %147 = "llvm.select"(%144, %146, %139) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %148 = "llvm.mlir.constant"() <{value = 2 : i64}> : () -> i64
    %149 = "llvm.sdiv"(%x64, %148) : (i64, i64) -> i64
    %150 = "llvm.mul"(%149, %148) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %151 = "llvm.icmp"(%x64, %150) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %152 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %153 = "llvm.icmp"(%x64, %152) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %154 = "llvm.icmp"(%153, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %155 = "llvm.and"(%151, %154) : (i1, i1) -> i1
    %156 = "llvm.mlir.constant"() <{value = 1 : i64}> : () -> i64
    %157 = "llvm.add"(%149, %156) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %158 = "llvm.select"(%155, %157, %149) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %159 = "llvm.mlir.constant"() <{value = 2 : i64}> : () -> i64
    %160 = "llvm.sdiv"(%x64, %159) : (i64, i64) -> i64
    %161 = "llvm.mul"(%160, %159) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %162 = "llvm.icmp"(%x64, %161) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %163 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %164 = "llvm.icmp"(%x64, %163) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %165 = "llvm.and"(%162, %164) : (i1, i1) -> i1
    %166 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %167 = "llvm.add"(%160, %166) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %168 = "llvm.select"(%165, %167, %160) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %169 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %170 = "llvm.sdiv"(%x64, %169) : (i64, i64) -> i64
    %171 = "llvm.mul"(%170, %169) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %172 = "llvm.icmp"(%x64, %171) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %173 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %174 = "llvm.icmp"(%x64, %173) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %175 = "llvm.icmp"(%174, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %176 = "llvm.and"(%172, %175) : (i1, i1) -> i1
    %177 = "llvm.mlir.constant"() <{value = 1 : i64}> : () -> i64
    %178 = "llvm.add"(%170, %177) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %179 = "llvm.select"(%176, %178, %170) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %180 = "llvm.mlir.constant"() <{value = 5 : i64}> : () -> i64
    %181 = "llvm.sdiv"(%x64, %180) : (i64, i64) -> i64
    %182 = "llvm.mul"(%181, %180) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %183 = "llvm.icmp"(%x64, %182) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %184 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %185 = "llvm.icmp"(%x64, %184) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %186 = "llvm.and"(%183, %185) : (i1, i1) -> i1
    %187 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %188 = "llvm.add"(%181, %187) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %189 = "llvm.select"(%186, %188, %181) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %190 = "llvm.mlir.constant"() <{value = 4096 : i64}> : () -> i64
    %191 = "llvm.sdiv"(%x64, %190) : (i64, i64) -> i64
    %192 = "llvm.mul"(%191, %190) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %193 = "llvm.icmp"(%x64, %192) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %194 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %195 = "llvm.icmp"(%x64, %194) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %196 = "llvm.icmp"(%195, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %197 = "llvm.and"(%193, %196) : (i1, i1) -> i1
    %198 = "llvm.mlir.constant"() <{value = 1 : i64}> : () -> i64
    %199 = "llvm.add"(%191, %198) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %200 = "llvm.select"(%197, %199, %191) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %201 = "llvm.mlir.constant"() <{value = 4096 : i64}> : () -> i64
    %202 = "llvm.sdiv"(%x64, %201) : (i64, i64) -> i64
    %203 = "llvm.mul"(%202, %201) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %204 = "llvm.icmp"(%x64, %203) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %205 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %206 = "llvm.icmp"(%x64, %205) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %207 = "llvm.and"(%204, %206) : (i1, i1) -> i1
    %208 = "llvm.mlir.constant"() <{value = -1 : i64}> : () -> i64
    %209 = "llvm.add"(%202, %208) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %210 = "llvm.select"(%207, %209, %202) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %211 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %212 = "llvm.mlir.constant"() <{value = -7 : i32}> : () -> i32
    %213 = "llvm.sdiv"(%x32, %212) : (i32, i32) -> i32
    %214 = "llvm.mul"(%213, %212) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %215 = "llvm.icmp"(%x32, %214) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %216 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %217 = "llvm.icmp"(%x32, %216) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %218 = "llvm.icmp"(%217, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %219 = "llvm.and"(%215, %218) : (i1, i1) -> i1
    %220 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %221 = "llvm.add"(%213, %220) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %222 = "llvm.select"(%219, %221, %213) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %223 = "llvm.sdiv"(%x32, %y) : (i32, i32) -> i32
    %224 = "llvm.mul"(%223, %y) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %225 = "llvm.icmp"(%x32, %224) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %226 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %227 = "llvm.icmp"(%x32, %226) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %228 = "llvm.icmp"(%227, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %229 = "llvm.and"(%225, %228) : (i1, i1) -> i1
    %230 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %231 = "llvm.add"(%223, %230) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %232 = "llvm.select"(%229, %231, %223) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %233 = "llvm.sdiv"(%x32, %211) : (i32, i32) -> i32
    %234 = "llvm.mul"(%233, %211) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %235 = "llvm.icmp"(%x32, %234) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %236 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %237 = "llvm.icmp"(%x32, %236) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %238 = "llvm.icmp"(%237, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %239 = "llvm.and"(%235, %238) : (i1, i1) -> i1
    %240 = "llvm.mlir.constant"() <{value = -1 : i32}> : () -> i32
    %241 = "llvm.add"(%233, %240) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %242 = "llvm.select"(%239, %241, %233) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %243 = "llvm.sdiv"(%x32, %211) : (i32, i32) -> i32
    %244 = "llvm.mul"(%243, %211) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %245 = "llvm.icmp"(%x32, %244) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %246 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %247 = "llvm.icmp"(%x32, %246) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %248 = "llvm.and"(%245, %247) : (i1, i1) -> i1
    %249 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %250 = "llvm.add"(%243, %249) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %251 = "llvm.select"(%248, %250, %243) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %252 = "llvm.sdiv"(%x32, %211) : (i32, i32) -> i32
    %253 = "llvm.mul"(%252, %211) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %254 = "llvm.icmp"(%x32, %253) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %255 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %256 = "llvm.icmp"(%x32, %255) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %257 = "llvm.icmp"(%256, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %258 = "llvm.and"(%254, %257) : (i1, i1) -> i1
    %259 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %260 = "llvm.add"(%252, %259) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %261 = "llvm.select"(%258, %260, %252) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %262 = "llvm.sdiv"(%x32, %211) : (i32, i32) -> i32
    %263 = "llvm.mul"(%262, %211) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %264 = "llvm.icmp"(%x32, %263) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %265 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %266 = "llvm.icmp"(%y, %265) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %267 = "llvm.icmp"(%266, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %268 = "llvm.and"(%264, %267) : (i1, i1) -> i1
    %269 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %270 = "llvm.add"(%262, %269) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %271 = "llvm.select"(%268, %270, %262) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %272 = "llvm.sdiv"(%x32, %211) : (i32, i32) -> i32
    %273 = "llvm.mul"(%272, %211) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %274 = "llvm.icmp"(%x32, %273) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %275 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %276 = "llvm.icmp"(%x32, %275) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %277 = "llvm.icmp"(%276, %0) <{predicate = 0 : i64}> : (i1, i1) -> i1
    %278 = "llvm.and"(%274, %277) : (i1, i1) -> i1
    %279 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %280 = "llvm.add"(%272, %279) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %281 = "llvm.select"(%278, %280, %272) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %282 = "llvm.icmp"(%281, %y) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %283 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i8>
    %284 = "llvm.insertvalue"(%283, %11) <{position = array<i64: 0>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %285 = "llvm.insertvalue"(%284, %21) <{position = array<i64: 1>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %286 = "llvm.insertvalue"(%285, %32) <{position = array<i64: 2>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %287 = "llvm.insertvalue"(%286, %42) <{position = array<i64: 3>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %288 = "llvm.insertvalue"(%287, %53) <{position = array<i64: 4>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %289 = "llvm.insertvalue"(%288, %63) <{position = array<i64: 5>}> : (!llvm.array<6 x i8>, i8) -> !llvm.array<6 x i8>
    %290 = "llvm.mlir.poison"() : () -> !llvm.array<14 x i32>
    %291 = "llvm.insertvalue"(%290, %74) <{position = array<i64: 0>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %292 = "llvm.insertvalue"(%291, %84) <{position = array<i64: 1>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %293 = "llvm.insertvalue"(%292, %95) <{position = array<i64: 2>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %294 = "llvm.insertvalue"(%293, %105) <{position = array<i64: 3>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %295 = "llvm.insertvalue"(%294, %116) <{position = array<i64: 4>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %296 = "llvm.insertvalue"(%295, %126) <{position = array<i64: 5>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %297 = "llvm.insertvalue"(%296, %137) <{position = array<i64: 6>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %298 = "llvm.insertvalue"(%297, %147) <{position = array<i64: 7>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %299 = "llvm.insertvalue"(%298, %222) <{position = array<i64: 8>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %300 = "llvm.insertvalue"(%299, %232) <{position = array<i64: 9>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %301 = "llvm.insertvalue"(%300, %242) <{position = array<i64: 10>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %302 = "llvm.insertvalue"(%301, %251) <{position = array<i64: 11>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %303 = "llvm.insertvalue"(%302, %261) <{position = array<i64: 12>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %304 = "llvm.insertvalue"(%303, %271) <{position = array<i64: 13>}> : (!llvm.array<14 x i32>, i32) -> !llvm.array<14 x i32>
    %305 = "llvm.mlir.poison"() : () -> !llvm.array<6 x i64>
    %306 = "llvm.insertvalue"(%305, %158) <{position = array<i64: 0>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %307 = "llvm.insertvalue"(%306, %168) <{position = array<i64: 1>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %308 = "llvm.insertvalue"(%307, %179) <{position = array<i64: 2>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %309 = "llvm.insertvalue"(%308, %189) <{position = array<i64: 3>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %310 = "llvm.insertvalue"(%309, %200) <{position = array<i64: 4>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %311 = "llvm.insertvalue"(%310, %210) <{position = array<i64: 5>}> : (!llvm.array<6 x i64>, i64) -> !llvm.array<6 x i64>
    %312 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i1>
    %313 = "llvm.insertvalue"(%312, %282) <{position = array<i64: 0>}> : (!llvm.array<1 x i1>, i1) -> !llvm.array<1 x i1>
    %314 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %315 = "llvm.alloca"(%314) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %316 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %317 = "llvm.alloca"(%316) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %318 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %319 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%317, %319) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %320 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %320) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %321 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %321) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %322 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %322) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %323 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %323) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %324 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %324) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %325 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%318, %325) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %326 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %327 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%326, %327) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %328 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %329 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%328, %329) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %330 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %331 = "llvm.getelementptr"(%315) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%330, %331) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %332 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %333 = "llvm.alloca"(%332) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %334 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %335 = "llvm.alloca"(%334) <{elem_type = !llvm.array<6 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%289, %335) <{ordering = 0 : i64}> : (!llvm.array<6 x i8>, !llvm.ptr) -> ()
    %336 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %337 = "llvm.getelementptr"(%333, %336) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%335, %337) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %338 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %339 = "llvm.alloca"(%338) <{elem_type = !llvm.array<14 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%304, %339) <{ordering = 0 : i64}> : (!llvm.array<14 x i32>, !llvm.ptr) -> ()
    %340 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %341 = "llvm.getelementptr"(%333, %340) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%339, %341) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %342 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %343 = "llvm.alloca"(%342) <{elem_type = !llvm.array<6 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%311, %343) <{ordering = 0 : i64}> : (!llvm.array<6 x i64>, !llvm.ptr) -> ()
    %344 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %345 = "llvm.getelementptr"(%333, %344) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%343, %345) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %346 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %347 = "llvm.alloca"(%346) <{elem_type = !llvm.array<1 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%313, %347) <{ordering = 0 : i64}> : (!llvm.array<1 x i1>, !llvm.ptr) -> ()
    %348 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %349 = "llvm.getelementptr"(%333, %348) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%347, %349) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %350 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %351 = "llvm.load"(%350) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %352 = "llvm.call"(%315, %351, %333) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %353 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %354 = "llvm.icmp"(%352, %353) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%354)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%352) : (i32) -> ()
  ^launched0:
    %355 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%355) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
